using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>What a rule makes of a sheet's phase: its state afterwards, the mails it wants, and when it wants to be asked again.</summary>
public sealed record RuleAnswer(PhaseState State, IReadOnlyList<WantedMail> Mails, DateTimeOffset? Wake = null)
{
    public static RuleAnswer Nothing(PhaseState state, DateTimeOffset? wake = null) => new(state, [], wake);
}
