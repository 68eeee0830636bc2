using WardCycle.Cycles;
using WardCycle.Secretariat.Board;
using WardCycle.Sheets;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>One open cycle's part of the list of what is missing: its wards that the account may see, under the year's name.</summary>
public sealed record MissingYear(OpenCycle Open, CycleBoard Board)
{
    /// <summary>In 建制順; a sheet of several sections stands once, under their names together.</summary>
    public IEnumerable<(BoardWard Ward, BoardPhase Phase, BoardCell Cell, string Name)> Lines =>
        from ward in Board.Wards
        from phase in Board.Phases
        from sheet in ward.Sections.Where(s => s.Cell(phase.Id) is { IsMissing: true, HasBegun: true } and ({ Gate: Gate.Open } or { Progress: SheetProgress.Returned })).GroupBy(s => s.Cell(phase.Id).AnsweredBy)
        select (ward, phase, sheet.First().Cell(phase.Id), string.Join('・', sheet.Select(s => s.Name)));
}
