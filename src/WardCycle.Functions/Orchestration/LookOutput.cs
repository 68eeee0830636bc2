using WardCycle.Cycles;

namespace WardCycle.Functions.Orchestration;

/// <summary>A sight, flat: the worker writes results by their run-time type, without a word for which one it is.</summary>
/// <param name="Is"><c>reached</c>, <c>over</c>, <c>wait</c> or <c>superseded</c>.</param>
/// <param name="Wake">Real time, UTC: the engine knows no record time.</param>
public sealed record LookOutput(string Is, string? Word = null, DateTimeOffset? Wake = null, Standing? Standing = null)
{
    public static LookOutput Superseded { get; } = new("superseded");

    public static LookOutput Of(Sight sight, WakeTime wake) => sight switch
    {
        Sight.Reached reached => new("reached", reached.Word),
        Sight.Over => new("over"),
        Sight.Wait wait => new("wait", Wake: wake.Of(wait.Until), Standing: wait.Standing),
        _ => throw new ArgumentOutOfRangeException(nameof(sight)),
    };

    /// <exception cref="SupersededException">A newer run has taken over.</exception>
    public Sight ToSight() => Is switch
    {
        "reached" => new Sight.Reached(Word),
        "over" => new Sight.Over(),
        "wait" => new Sight.Wait(Wake ?? throw new InvalidDataException("A wait without a wake."), Standing),
        "superseded" => throw new SupersededException(),
        _ => throw new InvalidDataException($"Unknown sight {Is}."),
    };
}
