using WardCycle.Cycles;

namespace WardCycle.Functions.Orchestration;

/// <summary>What an operator sees of an instance: facts of the flow alone, no names of people, no texts. Far under 1 KiB.</summary>
/// <param name="Doing">In Japanese.</param>
/// <param name="NextWake">Real time, UTC; null where it is at work.</param>
/// <param name="Wakes">Since this instance began anew.</param>
/// <param name="Trouble">In Japanese; null where all is well.</param>
/// <param name="Phases">Ids of the phases under way.</param>
/// <param name="WardsOpen">Wards with gates open; null where the flow does not look at wards.</param>
/// <param name="Missing">Sections whose answer is wanted and missing.</param>
/// <param name="SeenAt">When the flow last looked at the record: real time, UTC. What happened since stands on the board.</param>
public sealed record FlowStatus(
    string Subject,
    string Doing,
    DateTimeOffset? NextWake = null,
    int Wakes = 0,
    string? Trouble = null,
    string? Phases = null,
    int? WardsOpen = null,
    int? Missing = null,
    DateTimeOffset? SeenAt = null)
{
    public static FlowStatus Resting(Subject subject, string doing, DateTimeOffset wake, int wakes, Standing? standing, DateTimeOffset seenAt) => new(
        subject.Value,
        doing,
        wake,
        wakes,
        standing switch
        {
            { MailTrouble: > 0 } => $"確認が必要なメールが{standing.MailTrouble}通あります",
            _ => null,
        },
        standing?.Phases is { Length: > 0 } phases ? phases : null,
        standing?.WardsOpen,
        standing?.Missing,
        seenAt);
}
