using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Secretariat.Sheets;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Board;

/// <summary>Builds the board out of rows: pure.</summary>
public static class BoardBuilder
{
    public static IReadOnlyList<BoardPhase> Phases(OpenCycle open) =>
        [.. open.Scheme.Phases.Select(p => new BoardPhase(
            p.Id, p.Label,
            open.Timetable.For(p.Id, PhaseDateKind.AsOf),
            open.Timetable.For(p.Id, PhaseDateKind.Opening),
            open.Timetable.For(p.Id, PhaseDateKind.Due),
            open.Timetable.For(p.Id, PhaseDateKind.Closing),
            open.Timetable.For(p.Id, PhaseDateKind.Publication)))];

    /// <param name="settled">The ward's settled mails; only failed and unknown ones count.</param>
    public static BoardWard Ward(OpenCycle open, CycleWard ward, WardState state, IReadOnlyList<MailRow> settled, DateTimeOffset now)
    {
        var head = state.Head.Body;
        var today = MunicipalTime.DayOf(now);
        var places = head.Places();
        var names = DistinctNames.Of(head.Ward, head.Units, today, id => open.Cycle.Wards.FirstOrDefault(w => w.Id == id)?.Name);
        var departments =
            from sheet in state.Sheets.Select(s => s.Body)
            from unit in sheet.Units.Where(u => open.Scheme.Phases.Any(p => Speaks(sheet, u, p))).Select(head.Unit)
            orderby places[unit.Id]
            group (unit, sheet) by Department(head, unit) into department
            select new BoardDepartment(
                department.Key?.Id,
                department.Key is { } named ? names[named.Id] : "",
                [.. department.Select(s => Section(open, state, settled, s.unit, names[s.unit.Id], s.sheet, now))]);
        return new(ward.Id, ward.Name, [.. departments], head.Wake, head.Trouble, head.MailTrouble, head.MailStopUntil,
            AwaitsRoster: RosterConfirmationRule.IsAwaited(open, head), MailHold: head.MailHold, MailHoldWhy: head.MailHoldWhy, Mails: MailsAhead.Of(open, state, now),
            Ties: WardTies.Of(open, ward, head));
    }

    private static bool Speaks(SheetHead sheet, UnitId unit, PhaseScheme phase) => sheet.Absent is null || sheet.UnitsIn(phase.Id).Contains(unit);

    private static Unit? Department(WardHead head, Unit section) =>
        section.Parent is { } parent && head.Units.FirstOrDefault(u => u.Id == parent) is { Kind: UnitKind.Department } department ? department : null;

    private static BoardSection Section(OpenCycle open, WardState state, IReadOnlyList<MailRow> settled, Unit unit, string name, SheetHead sheet, DateTimeOffset now) => new(
        unit.Id, name + sheet.ItemSuffix(open.Scheme), sheet.Id, sheet.Units.Count > 1, sheet.Lead == unit.Id,
        [.. open.Scheme.Phases.Select(p => Speaks(sheet, unit.Id, p)
            ? Cell(open, state, settled, Answering(state, sheet, p), p, now)
            : Cell(open, state, [], sheet, p, now) with { IsAbsent = true, Progress = SheetProgress.Outside, HasBegun = false, IsMissing = false, IsLate = false })],
        sheet.Ended is null && Summaries.IsVacant(state, sheet, MunicipalTime.DayOf(now)));

    private static SheetHead Answering(WardState state, SheetHead sheet, PhaseScheme phase) =>
        state.Sheet(sheet.AnsweredBy(phase))?.Body ?? sheet;

    private static BoardCell Cell(OpenCycle open, WardState ward, IReadOnlyList<MailRow> settled, SheetHead sheet, PhaseScheme phase, DateTimeOffset now)
    {
        var state = sheet.State(phase.Id);
        var at = new SheetMoment(open, ward, sheet, phase, state, SheetDates.Of(open.Timetable, ward.Head.Body, sheet, phase.Id), now);
        var asked = !sheet.AsksNothing(phase);
        var begun = asked && state.Gate != Gate.NotYet;
        var wasOver = asked && state is { Revision: 0, Outside: null, AgreedUntil: null, Gate: not Gate.Open } && open.WasOver(phase.Id);
        var mails = settled.Where(m => m.Phase == phase.Id && m.Sheets.Contains(sheet.Id)).ToList();
        return new(
            phase.Id, asked ? state.Progress : SheetProgress.Outside, state.Gate, at.Dates.Due, begun, asked && state.IsMissing && !wasOver,
            begun && !wasOver && IsLate(at), state.Revision, state.SubmittedAt,
            state is { DraftAt: { } draft, IsMissing: true } && asked ? at.Today.DayNumber - MunicipalTime.DayOf(draft).DayNumber : null,
            state.AgreedUntil >= at.Today ? state.AgreedUntil : null,
            state.LateFigure is { Settled: false } late ? late.FinalBy : null,
            SendNowDecision.Refusal(at) is null,
            !wasOver && EscalationRule.IsProposed(at),
            mails.Count(m => m.State is MailState.Rejected or MailState.Bounced),
            mails.Count(m => m.State == MailState.Unknown),
            sheet.Id,
            state.Wording?.HasObjection ?? false,
            ConfirmRule.Awaits(phase, state) || ConfirmRule.IsSentBack(phase, state),
            WasOver: wasOver,
            MailAt: MailAt(at),
            IsMigrated: state is { Migrated: true, Outside: null, Returned: null } && asked);
    }

    /// <summary>When the first of its mails goes out; a digest counts for each of its sheets.</summary>
    private static DateTimeOffset? MailAt(SheetMoment at) => !MailsAhead.IsSending(at.Cycle)
        ? null
        : at.Ward.OpenMails.Select(m => m.Body).Where(m => m.Phase == at.Phase.Id && m.Sheets.Contains(at.Sheet.Id))
            .Select(m => (DateTimeOffset?)MailHours.Of(at.Cycle, at.Ward, m, at.Now)).Min();

    /// <summary>
    /// Against the due date that holds now; after a late figure's reopening, against the ordinary one. What was done on paper
    /// (移行データ, or in a phase that was over when the cycle began) came in when it was typed in, and is not late.
    /// </summary>
    private static bool IsLate(SheetMoment at) =>
        at.State.Outside is null
        && (at.State.IsMissing
            ? at.Now >= at.Dates.Due
            : at.State is { LateFigure: null, Changes: null, Migrated: null } && !at.Cycle.WasOver(at.Phase.Id) && at.State.SubmittedAt > at.Cycle.Timetable.For(at.Ward.Head.Body, at.Sheet, at.Phase.Id, PhaseDateKind.Due));
}
