using WardCycle.Cycles;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Publication;

/// <summary>A ward's part of an edition, frozen as a document when it is composed: what is decided is what is published.</summary>
/// <param name="SchemeVersion">The frozen scheme that it was composed under.</param>
/// <param name="Revisions">The newest revision of each sheet in the edition's phase; 0 for none.</param>
/// <param name="Averages">Over all wards as they stood at this moment.</param>
/// <param name="Reorganisations">組織改正 up to the as-of date; null for none.</param>
public sealed record EditionContent(
    int SchemeVersion,
    PhaseId Phase,
    int Edition,
    string WardId,
    string WardName,
    DateOnly AsOf,
    IReadOnlyList<ReportRow> Rows,
    IReadOnlyList<ReportCorrection> Corrections,
    IReadOnlyDictionary<SheetId, int> Revisions,
    IReadOnlyList<WardAverage>? Averages = null,
    IReadOnlyList<ReportReorganisation>? Reorganisations = null)
{
    public ReportContent ToReport(OpenCycle cycle, bool isDraft) => new(
        cycle.Scheme,
        Phase,
        cycle.Cycle.FiscalYear,
        WardId,
        WardName,
        AsOf,
        Edition,
        isDraft,
        cycle.Cycle.IsRehearsal,
        Rows,
        Corrections,
        Averages,
        Reorganisations);
}
