using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Sheets;
using static WardCycle.Tests.Sheets.SheetWorld;

namespace WardCycle.Tests.Sheets;

public sealed class SheetGateTests
{
    [Fact]
    public async Task A_gate_that_shuts_between_reading_and_writing_lets_nothing_in()
    {
        var world = await Open();
        world.Store = new LostAnswers(world.Record) { Before = () => world.Set(Soumu, Targets, s => s with { Gate = Gate.Shut }) };

        Assert.IsType<DeskAnswer.Shut>(await world.Desk.Submit(await world.Visit(Soumu), Entry("目標")));
        Assert.Empty(await world.All<Revision>("revision-"));
    }

    [Fact]
    public async Task A_draft_too_stays_out_when_the_gate_shuts_underneath()
    {
        var world = await Open();
        world.Store = new LostAnswers(world.Record) { Before = () => world.Set(Soumu, Targets, s => s with { Gate = Gate.Shut }) };

        Assert.IsType<DeskAnswer.Shut>(await world.Desk.SaveDraft(await world.Visit(Soumu), Entry("目標")));
        Assert.Null(await world.Record.Get(Partition, Keys.Draft(Soumu, Targets)));
    }

    [Theory]
    [InlineData("2026-05-22T17:14", true, "a minute before the closing")]
    [InlineData("2026-05-22T17:15", false, "at the closing, though no pass has shut the gate yet")]
    public async Task The_clock_shuts_as_well_as_the_gate(string at, bool taken, string because)
    {
        var world = await Open();
        world.Time.Now = At(at);

        Assert.True(await world.Desk.Submit(await world.Visit(Soumu), Entry("目標")) is DeskAnswer.Submitted == taken, because);
    }

    [Fact]
    public async Task A_returned_sheet_is_taken_until_its_own_date_and_the_return_ends_with_it()
    {
        var world = await Open();
        var visit = await world.Visit(Soumu);
        await world.Desk.Submit(visit, Entry("はじめの目標"));
        await world.Set(Soumu, Targets, s => s with { Checked = new(1, Start, "jimu") });
        world.Time.Now = At("2026-06-01T10:00");
        await world.Return(Soumu, Targets, "目安となる数値を添えてください。", At("2026-06-05T17:15"));

        Assert.IsType<DeskAnswer.Submitted>(await world.Desk.Submit(visit, Entry("直した目標", revision: 1)));

        var state = await world.State(Soumu, Targets);
        Assert.Equal((2, null, null), (state.Revision, state.Returned, state.Checked));
        Assert.IsType<DeskAnswer.Shut>(await world.Desk.SaveDraft(visit, Entry("さらに", revision: 2)));
    }

    [Fact]
    public async Task A_late_figure_is_settled_by_the_submission_after_the_closing()
    {
        var world = await Open();
        var visit = await world.Visit(Soumu);
        await world.Desk.Submit(visit, Entry("見込み"));
        world.Time.Now = At("2026-06-01T10:00");
        await world.Set(Soumu, Targets, s => s with { LateFigure = new(new(2026, 6, 10), 1, "決算の確定待ち") });

        await world.Desk.Submit(visit, Entry("確定", revision: 1));

        Assert.True((await world.State(Soumu, Targets)).LateFigure!.Settled);
    }

    [Theory]
    [InlineData("not yet")]
    [InlineData("outside")]
    [InlineData("cancelled")]
    [InlineData("filled by the lead")]
    public async Task A_sheet_that_is_not_asked_says_why(string case_)
    {
        var world = await Open();
        var sheet = case_ == "filled by the lead" ? Noufu : Soumu;
        await (case_ switch
        {
            "not yet" => world.SetGates(Targets, Gate.NotYet),
            "outside" => world.Set(Soumu, Targets, s => s with { Outside = new("廃止", Start, "jimu") }),
            "cancelled" => world.Rewrite<CycleRow>(Keys.CyclePartition(Cycle), Keys.Cycle, c => c with { Status = CycleStatus.Cancelled }),
            _ => Task.CompletedTask,
        });

        var shut = Assert.IsType<DeskAnswer.Shut>(await world.Desk.Submit(await world.Visit(sheet), Entry("目標")));
        Assert.NotEmpty(shut.Reason);
    }
}
