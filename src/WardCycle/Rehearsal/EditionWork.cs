using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Rehearsal;

/// <summary>
/// What the simulated secretariat does next to a phase's newest edition: a pure function of the record and the day. It has a
/// new one made where sheets came in since, waits for sheets that are still to come, and decides two working days before
/// the publication at the latest.
/// </summary>
/// <param name="Wards">All wards of the cycle.</param>
/// <param name="AtOnce">Also what came in or was composed at this very moment; false in rounds that a crash may repeat.</param>
public sealed record EditionWork(OpenCycle Cycle, IReadOnlyList<WardState> Wards, DateTimeOffset Now, bool AtOnce)
{
    private const int LastWorkingDays = 2;

    public CycleCommand? Next(EditionRow newest) => newest switch
    {
        { ComposedAt: not { } } or { State: EditionState.Wanted or EditionState.Withdrawn } => null,
        { ComposedAt: { } at } when IsStale(newest.Phase, at) => new CycleCommand.WantEdition(newest.Phase, Correction(newest)),
        { State: EditionState.Composed, ComposedAt: { } at } when (AtOnce || at < Now) && IsTime(newest.Phase) => Decide(newest),
        _ => null,
    };

    private IEnumerable<SheetHead> Sheets => Wards.SelectMany(w => w.Sheets).Select(s => s.Body);

    private bool IsStale(PhaseId phase, DateTimeOffset composedAt)
    {
        var printed = NewerSheets.Printed(Cycle.Scheme, phase);
        var newest = Sheets.Max(s => NewerSheets.ChangedAt(s, printed));
        return newest > composedAt && (AtOnce || newest < Now);
    }

    private bool IsTime(PhaseId phase)
    {
        var scheme = Cycle.Scheme.Phase(phase);
        var publication = MunicipalTime.DayOf(Cycle.Timetable.For(phase, PhaseDateKind.Publication));
        return MunicipalTime.DayOf(Now) >= Cycle.Days.Add(publication, -LastWorkingDays)
            || Sheets.All(s => s.IsFilledByLead(scheme) || !s.State(phase).IsMissing);
    }

    private string Correction(EditionRow newest) =>
        newest.State != EditionState.Published ? "締切の後に提出・入力された内容を反映しました。"
        : Sheets.Any(s => s.State(newest.Phase).LateFigure is { Settled: true }) ? "決算の確定にともない、実績の数値と評価を改めました。"
        : "公表の後に提出された内容を反映しました。";

    private CycleCommand.Decide Decide(EditionRow edition)
    {
        var today = MunicipalTime.DayOf(Now);
        return new(edition.Phase, edition.Number, new(today, today, $"予行第{edition.Phase}-{edition.Number}号", "区長"), Confirmed: true);
    }
}
