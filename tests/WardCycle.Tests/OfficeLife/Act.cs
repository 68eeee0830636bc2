using WardCycle.Secretariat;

namespace WardCycle.Tests.OfficeLife;

/// <summary>One thing that somebody does, as a page would have it done.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Where">For the list of what happened.</param>
/// <param name="Partition">Where its audit entry stands: after a crash the history tells whether it was done.</param>
/// <param name="Do">Null where it was done, else what the product said against it.</param>
/// <param name="Then">What the office writes on its own paper once it is done.</param>
internal sealed record Act(string Kind, string Where, string Partition, Func<Life, Task<string?>> Do, Action<DateTimeOffset> Then)
{
    /// <summary>Pressed again after a crash even though the history shows it: the same form twice must be one act.</summary>
    public bool IsPressedAgain { get; init; }

    /// <summary>Leaves no audit entry of its own: done again until it is answered.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Other kinds that happen by it too.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    public static string? Said(CommandResult result) =>
        result is CommandResult.Refused refused ? string.Join(' ', refused.Problems.Select(p => $"[{p.Field}] {p.Message}")) : null;
}
