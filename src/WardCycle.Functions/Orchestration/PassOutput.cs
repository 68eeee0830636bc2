using WardCycle.Cycles;

namespace WardCycle.Functions.Orchestration;

/// <summary>A pass's answer, flat as in <see cref="LookOutput"/>.</summary>
/// <param name="Is"><c>rest</c>, <c>again</c>, <c>ended</c> or <c>superseded</c>.</param>
/// <param name="Wake">Real time, UTC.</param>
public sealed record PassOutput(string Is, DateTimeOffset? Wake = null, Standing? Standing = null)
{
    public static PassOutput Superseded { get; } = new("superseded");

    public static PassOutput Of(PassAnswer answer, WakeTime wake) => answer switch
    {
        PassAnswer.Rest rest => new("rest", wake.Of(rest.Until), rest.Standing),
        PassAnswer.Again => new("again"),
        PassAnswer.Ended => new("ended"),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <exception cref="SupersededException">A newer run has taken over.</exception>
    public PassAnswer ToAnswer() => Is switch
    {
        "rest" => new PassAnswer.Rest(Wake ?? throw new InvalidDataException("A rest without a wake."), Standing),
        "again" => new PassAnswer.Again(),
        "ended" => new PassAnswer.Ended(),
        "superseded" => throw new SupersededException(),
        _ => throw new InvalidDataException($"Unknown answer {Is}."),
    };
}
