using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Secretariat.Editions;

namespace WardCycle.Web.Api;

/// <summary>A phase's editions as the API shows them.</summary>
public sealed record EditionsView(
    PhaseId Phase, string Label, DateTimeOffset PublicationDue, bool IsOverdue, int PublicEdition, IReadOnlyList<CycleWard> WardsOpen, IReadOnlyList<EditionRow> Editions)
{
    public static EditionsView Of(PhaseEditions editions) => new(
        editions.Phase.Id, editions.Phase.Label, editions.PublicationDue, editions.IsOverdue, editions.PublicEdition, editions.WardsOpen,
        [.. editions.Editions.Select(e => e.Edition)]);
}
