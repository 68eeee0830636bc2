namespace WardCycle.Secretariat;

/// <summary>What a command came to.</summary>
public abstract record CommandResult
{
    /// <summary>Done; <paramref name="Message"/> tells the person what happened.</summary>
    public sealed record Done(string Message) : CommandResult;

    /// <summary>Nothing was written; each problem names its field and says what to do.</summary>
    public sealed record Refused(IReadOnlyList<Problem> Problems) : CommandResult;

    public static Refused Refuse(string field, string message) => new([new(field, message)]);
}
