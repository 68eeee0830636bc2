using WardCycle.Secretariat;
using WardCycle.Secretariat.Board;
using WardCycle.Sheets;

namespace WardCycle.Tests.Secretariat;

public sealed class BoardTests
{
    [Fact]
    public async Task The_board_lists_departments_and_sections_in_order_and_counts_joint_sheets_once_per_section()
    {
        var world = await DeskWorld.Start();
        await world.Submit(await world.Alone());

        var board = await new BoardReader(world.Record, world.Cycles, world.Time).Load(DeskWorld.Cycle);

        var ward = Assert.Single(board!.Wards);
        Assert.Equal(["区民部", "福祉部", "保健部"], ward.Departments.Select(d => d.Name));
        Assert.Equal([6, 3, 2], ward.Departments.Select(d => d.Sections.Count));
        Assert.Equal(DeskWorld.Targets, board.Current);
        var count = board.Total(DeskWorld.Targets);
        Assert.Equal(11, count.Sections);
        Assert.Equal(11, count.ByProgress.Values.Sum());
        Assert.True(count[SheetProgress.Submitted] >= 1);
        Assert.Equal(count.Missing, board.Missing(DeskWorld.Targets).Count());
        Assert.InRange(board.Timeline.Now, 0.05, 0.2);
    }

    [Fact]
    public async Task Late_and_draft_age_are_counted_against_the_sheets_own_due_date()
    {
        var world = await DeskWorld.Start();
        var sheet = await world.Alone();
        await world.Put(sheet, DeskWorld.Targets, s => s with { DraftAt = DeskWorld.Now });
        world.Time.Now = Calendar.At(new(2026, 5, 18), new(9, 0));
        await world.Plan();

        var board = await new BoardReader(world.Record, world.Cycles, world.Time).Load(DeskWorld.Cycle);
        var cell = board!.Wards[0].Sections.First(s => s.Sheet == sheet).Cell(DeskWorld.Targets);

        Assert.Equal((true, true, 10, SheetProgress.Draft), (cell.IsLate, cell.IsMissing, cell.DraftAgeDays!.Value, cell.Progress));
    }

    [Fact]
    public async Task An_unknown_cycle_has_no_board()
    {
        var world = await DeskWorld.Start();
        var reader = new BoardReader(world.Record, world.Cycles, world.Time);
        Assert.Null(await reader.Load(new("none")));
        Assert.Null(await reader.Load(new("no/ne")));
    }

    private static class Calendar
    {
        public static DateTimeOffset At(DateOnly day, TimeOnly time) => WardCycle.Calendar.MunicipalTime.At(day, time);
    }
}
