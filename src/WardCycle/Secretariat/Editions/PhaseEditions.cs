using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Editions;

/// <summary>A phase's editions and what stands before the next step.</summary>
/// <param name="Editions">By rising number; empty until the first is composed.</param>
/// <param name="PublicEdition">The one that the public sees; 0 for none.</param>
/// <param name="WardsOpen">Wards whose gates are not all shut: the first edition waits for them.</param>
/// <param name="PublicationDue">公表日</param>
/// <param name="Newer">Sections that say something else now than the newest edition.</param>
/// <param name="IsOverdue">Past the publication date without a published edition.</param>
public sealed record PhaseEditions(
    OpenCycle Open,
    PhaseScheme Phase,
    DateTimeOffset Now,
    IReadOnlyList<EditionEntry> Editions,
    int PublicEdition,
    IReadOnlyList<CycleWard> WardsOpen,
    DateTimeOffset PublicationDue,
    bool IsOverdue,
    IReadOnlyList<string> Newer)
{
    /// <summary>開始前に終わった段階: it was done on paper.</summary>
    public bool WasOver => Open.WasOver(Phase.Id);

    /// <summary>Its publication date, too, lay before the cycle began: it was published on paper.</summary>
    public bool WasPublic => PublicationDue <= Open.Cycle.StartedAt;

    /// <summary>Where the phase stands between its closing and the public.</summary>
    public PublicationStage Stage { get; init; }

    /// <summary>未提出 that the newest 【案】 would be decided over; none once it is decided.</summary>
    public OpenGaps Gaps { get; init; } = new([], []);

    /// <summary>掲載 by ward, in 建制順.</summary>
    public IReadOnlyList<PostingLateness> PostingDays { get; init; } = [];

    public EditionEntry? Newest => Editions.Count == 0 ? null : Editions[^1];
}
