using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Rehearsal;

/// <summary>
/// What the simulated secretariat does next to a phase's newest edition: a pure function of the record and the day. It has a
/// new one made where sheets came in since, waits for sheets that are still to come, and decides two working days before
/// the publication at the latest.
/// </summary>
/// <param name="AtOnce">Also what came in or was composed at this very moment; false in rounds that a crash may repeat.</param>
public sealed record EditionWork(OpenCycle Cycle, DateTimeOffset Now, bool AtOnce)
{
    private const int LastWorkingDays = 2;

    /// <param name="sheets">Of all wards.</param>
    public CycleCommand? Next(EditionRow newest, EditionFacts sheets) => newest switch
    {
        { ComposedAt: null } or { State: EditionState.Wanted or EditionState.Withdrawn } => null,
        { ComposedAt: { } at } when sheets.ChangedAt > at && (AtOnce || sheets.ChangedAt < Now) => new CycleCommand.WantEdition(newest.Phase, Correction(newest, sheets)),
        { State: EditionState.Composed, ComposedAt: { } at } when (AtOnce || at < Now) && (!sheets.IsMissing || IsTime(newest.Phase)) => Decide(newest),
        _ => null,
    };

    private bool IsTime(PhaseId phase)
    {
        var publication = MunicipalTime.DayOf(Cycle.Timetable.For(phase, PhaseDateKind.Publication));
        return MunicipalTime.DayOf(Now) >= Cycle.Days.Add(publication, -LastWorkingDays);
    }

    private static string Correction(EditionRow newest, EditionFacts sheets) =>
        newest.State != EditionState.Published ? "締切の後に提出・入力された内容を反映しました。"
        : sheets.HasFinalFigure ? "決算の確定にともない、実績の数値と評価を改めました。"
        : "公表の後に提出された内容を反映しました。";

    private CycleCommand.Decide Decide(EditionRow edition)
    {
        var today = MunicipalTime.DayOf(Now);
        return new(edition.Phase, edition.Number, new(today, today, $"予行第{edition.Phase}-{edition.Number}号", "区長"), Confirmed: true);
    }
}
