using Microsoft.AspNetCore.Http;
using WardCycle.Cycles;
using WardCycle.Schemes;
using WardCycle.Secretariat.Board;
using WardCycle.Sheets;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Gaps;

/// <summary>締切後の未提出: every sheet of a phase without an answer, with the three choices in one place.</summary>
public sealed class GapPages(BoardReading boards, BoardReader reader)
{
    public async Task<IResult> Show(OfficeVisit visit)
    {
        if (await boards.Open(visit) is not { } open || await reader.Load(open.Cycle.Id, visit.MaySee, visit.Cancel) is not { } board)
        {
            return Results.NotFound();
        }
        var phase = BoardReading.PhaseOf(visit, open, board.Now);
        var all = Of(open, board, phase).ToList();
        var gaps = all.Where(g => g.Cell.IsMissing || g.Cell.Progress == SheetProgress.Outside).ToList();
        return Pages.Show<GapsPage>(visit, new GapsModel(
            open, phase, board.Now, [.. gaps.Where(g => g.Choice is null && g.Cell.IsMissing)], [.. gaps.Where(g => g.Choice is not null)],
            [.. all.Where(g => g.Cell.AwaitsConfirmation)]));
    }

    private static IEnumerable<Gap> Of(OpenCycle open, CycleBoard board, PhaseScheme phase) =>
        from ward in board.Wards
        from section in ward.Sections
        let cell = section.Cell(phase.Id)
        where cell.HasBegun && (cell.IsMissing || cell.AwaitsConfirmation || (cell.Progress == SheetProgress.Outside && cell.Revision == 0))
        group (section, cell) by (ward.Id, cell.AnsweredBy) into sheet
        select new Gap(open.Cycle.Wards.First(w => w.Id == sheet.Key.Id), sheet.Key.AnsweredBy, string.Join('・', sheet.Select(s => s.section.Name)), sheet.First().cell);
}
