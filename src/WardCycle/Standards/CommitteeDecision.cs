namespace WardCycle.Standards;

/// <summary>A committee's decision on a proposal: who, when, what, why (requirements 3.5). Never changed, never removed.</summary>
/// <param name="Number">From 1; goes on over the years, because decisions come along with the catalogue.</param>
/// <param name="Committee">Id of one of the scheme's committees.</param>
/// <param name="On">The day of the meeting.</param>
/// <param name="Move">What the committee knew it was doing; null where the proposal was not adopted.</param>
/// <param name="By">Who recorded it.</param>
public sealed record CommitteeDecision(
    int Number,
    int Proposal,
    string Committee,
    DateOnly On,
    ProposalState Outcome,
    StandardMove? Move,
    string Reason,
    DateTimeOffset At,
    string By);
