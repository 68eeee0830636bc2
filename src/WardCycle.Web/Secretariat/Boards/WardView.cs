using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Schemes;
using WardCycle.Secretariat.Board;
using WardCycle.Secretariat.History;
using WardCycle.Sheets;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>One ward in one phase, section by section in 建制順.</summary>
public sealed record WardView(OpenCycle Open, DateTimeOffset Now, BoardWard Ward, PhaseScheme Phase, BoardFilter Filter, IReadOnlyList<MailEntry> WaitingMails)
{
    /// <summary>Nobody has been invited yet.</summary>
    public bool IsBeforeOpening => Now < At(PhaseDateKind.Opening) && Ward.Sections.All(s => !s.Cell(Phase.Id).HasBegun);

    /// <summary>The phase was over when the cycle began, and nothing was taken in.</summary>
    public bool WasOver => Open.WasOver(Phase.Id) && Ward.Sections.All(s => s.Cell(Phase.Id) is { WasOver: true } or { IsAbsent: true } or { Progress: SheetProgress.Outside });

    public bool IsClosed => Now >= At(PhaseDateKind.Closing);

    /// <summary>How the phase stands to its due date, in brackets; nothing once it has closed.</summary>
    public string BeforeDue =>
        IsClosed ? "" : IsBeforeOpening ? "（受付前）" : $"（{DaysLeft.Text(Now, At(PhaseDateKind.Due))}）";

    public DateTimeOffset At(PhaseDateKind kind) => Open.Timetable.For(Phase.Id, kind);

    public BoardCount Count => Ward.Count(Phase.Id);

    public IReadOnlyList<(BoardSection Section, BoardCell Cell)> Shown(BoardDepartment department) =>
        [.. department.Sections.Select(s => (s, s.Cell(Phase.Id))).Where(s => Filter.Shows(s.Item2))];

    public int CountOf(BoardFilter filter) => Ward.Sections.Count(s => filter.Shows(s.Cell(Phase.Id)));

    /// <summary>One line per sheet whose superior could be told now, with its sections' names.</summary>
    public IReadOnlyList<(BoardCell Cell, string Name)> Proposals =>
        [.. from section in Ward.Sections
            let cell = section.Cell(Phase.Id)
            where cell.EscalationProposed
            group (section, cell) by cell.AnsweredBy into sheet
            select (sheet.First().cell, string.Join('・', sheet.Select(s => s.section.Name)))];
}
