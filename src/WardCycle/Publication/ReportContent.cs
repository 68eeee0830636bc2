using WardCycle.Calendar;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Publication;

/// <summary>All that stands in one ward's report of one phase's edition: public fields only.</summary>
/// <param name="Phase">The phase whose edition it is; columns of later phases are empty.</param>
/// <param name="AsOf">現在日; names of units are those of this day.</param>
/// <param name="IsDraft">Prints 【案】.</param>
/// <param name="IsRehearsal">Prints 【予行】.</param>
/// <param name="Rows">In 建制順; a joint sheet has one row per section.</param>
/// <param name="Corrections">Dated notes of this and earlier editions, oldest first.</param>
/// <param name="Averages">Over all wards, of the figures whose average the layout prints.</param>
/// <param name="Reorganisations">組織改正 of the year, oldest first; null for none.</param>
public sealed record ReportContent(
    Scheme Scheme,
    PhaseId Phase,
    FiscalYear FiscalYear,
    string WardId,
    string WardName,
    DateOnly AsOf,
    int Edition,
    bool IsDraft,
    bool IsRehearsal,
    IReadOnlyList<ReportRow> Rows,
    IReadOnlyList<ReportCorrection> Corrections,
    IReadOnlyList<WardAverage>? Averages = null,
    IReadOnlyList<ReportReorganisation>? Reorganisations = null)
{
    /// <summary>The unit's name where nothing else tells its department: that stands in front where another one has a unit of this name.</summary>
    public string UnitName(ReportRow row) =>
        row.Department.Length > 0 && Rows.Any(r => r.Section == row.Section && r.UnitId != row.UnitId) ? $"{row.Department} {row.Section}" : row.Section;

    /// <summary>The edition's phase and those before it.</summary>
    public IEnumerable<PhaseScheme> PhasesSoFar() =>
        Scheme.Phases.Take(Scheme.Phases.ToList().FindIndex(p => p.Id == Phase) + 1);
}
