using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Standards;

/// <summary>What a ward or the city proposes in the review of the standards.</summary>
/// <param name="Number">From 1; goes on over the years, because what stays open comes along.</param>
/// <param name="Standard">The standard concerned; a new id where one is to be created.</param>
/// <param name="Words">As proposed; null to retire it.</param>
/// <param name="Move">What it would do to the version that stood when it was made.</param>
/// <param name="Ward">Who proposes; the city's own key for the city.</param>
/// <param name="Sheet">The sheet whose attainment it comes from; null for none.</param>
/// <param name="Question">What the bureau in charge was asked.</param>
public sealed record Proposal(
    int Number,
    StandardId Standard,
    StandardWords? Words,
    StandardMove Move,
    string Reason,
    UnitId Ward,
    DateTimeOffset At,
    string By,
    SheetId? Sheet = null,
    PhaseId? Phase = null,
    BureauQuestion? Question = null,
    int? Decision = null,
    ProposalState State = ProposalState.Open);
