using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Sheets;
using static WardCycle.Tests.Sheets.SheetWorld;

namespace WardCycle.Tests.Sheets;

/// <summary>Last year's answers beside this year's fields.</summary>
public sealed class LastYearTests
{
    [Fact]
    public async Task Last_years_answer_is_provisional_until_its_gate_is_shut_and_final_after()
    {
        var world = await Open();
        await world.Desk.Submit(await world.Visit(Soumu), Entry("前年の目標"));
        var year = await NextYear.After(world);

        var provisional = await year.LastYearOf(Soumu, Targets);
        await world.SetGates(Targets, Gate.Shut);
        var final = await year.LastYearOf(Soumu, Targets);

        Assert.Equal((2026, "前年の目標", false), (provisional!.Year.Year, provisional.Answers[Target], provisional.IsFinal));
        Assert.Equal(("前年の目標", true), (final!.Answers[Target], final.IsFinal));
        Assert.Null(await year.LastYearOf(Soumu, MidYear));
        Assert.Null(await year.LastYearOf(Fukushi, Targets));
    }

    [Fact]
    public async Task A_figure_that_is_still_to_come_makes_it_provisional_and_its_correction_is_followed()
    {
        var world = await Open();
        await world.Desk.Submit(await world.Visit(Soumu), Entry("徴収率 98.1%"));
        var year = await NextYear.After(world);
        await world.Set(Soumu, Targets, s => s with { LateFigure = new(new(2027, 6, 10), 1, "出納閉鎖のため") });
        var (waiting, visit) = (await year.LastYearOf(Soumu, Targets), await world.Visit(Soumu));

        Assert.IsType<DeskAnswer.Submitted>(await world.Desk.Submit(visit, Entry("徴収率 98.4%", revision: 1)));
        await world.Set(Soumu, Targets, s => s with { Gate = Gate.Shut, LateFigure = new(new(2027, 6, 10), 1, "出納閉鎖のため", Settled: true) });
        var corrected = await year.LastYearOf(Soumu, Targets);

        Assert.Equal(("徴収率 98.1%", false), (waiting!.Answers[Target], waiting.IsFinal));
        Assert.Equal(("徴収率 98.4%", true), (corrected!.Answers[Target], corrected.IsFinal));
    }

    [Fact]
    public async Task What_was_imported_stands_before_what_the_cycle_of_last_year_says()
    {
        var world = await Open();
        await world.Desk.Submit(await world.Visit(Soumu), Entry("記録の目標"));
        var year = await NextYear.After(world);
        var imported = new ReferenceAnswers(new(2026), new(new Dictionary<WardCycle.Schemes.FieldId, string> { [Target] = "移行データの目標" }), true);
        Assert.True((await world.Record.Commit(year.Partition, [Change.New(Keys.Reference(Soumu, Targets), imported)])).IsDone);

        Assert.Equal("移行データの目標", (await year.LastYearOf(Soumu, Targets))!.Answers[Target]);
    }

    [Theory]
    [InlineData(false, false, true, "a real year follows a real year")]
    [InlineData(false, true, false, "a rehearsal never shows a real year's answers")]
    [InlineData(true, false, false, "a real year never shows a rehearsal's answers")]
    [InlineData(true, true, true, "a rehearsal follows a rehearsal")]
    public async Task A_rehearsal_and_a_real_year_never_meet(bool before, bool after, bool met, string reason)
    {
        var world = await Open();
        await world.Desk.Submit(await world.Visit(Soumu), Entry("前年の目標"));
        await world.Rewrite<CycleRow>(Keys.CyclePartition(Cycle), Keys.Cycle, c => c with { IsRehearsal = before });

        var year = await NextYear.After(world, rehearsal: after);

        Assert.True(met == ((await year.Open()).Cycle.Previous == Cycle), reason);
        Assert.True(met == (await year.LastYearOf(Soumu, Targets) is not null), reason);
    }

    public static TheoryData<Func<CycleRow, CycleRow>, string> Others { get; } = new()
    {
        { c => c with { Status = CycleStatus.Cancelled }, "it was cancelled" },
        { c => c with { SchemeId = "another" }, "another scheme asks for other things" },
        { c => c with { FiscalYear = new(2025) }, "two years ago" },
        { c => c with { Wards = [new(new("minami"), "南区")] }, "another ward's" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task A_cycle_that_does_not_come_before_this_one_is_not_followed(Func<CycleRow, CycleRow> change, string reason)
    {
        var world = await Open();
        await world.Rewrite(Keys.CyclePartition(Cycle), Keys.Cycle, change);

        Assert.True((await (await NextYear.After(world)).Open()).Cycle.Previous is null, reason);
    }

    [Fact]
    public async Task Of_several_cycles_of_last_year_the_one_started_last_is_followed_whatever_its_id()
    {
        var world = await Open();
        var row = (await world.Record.Get(Keys.CyclePartition(Cycle), Keys.Cycle))!.Read<CycleRow>();
        var older = row with { Id = new("z-2026"), StartedAt = row.StartedAt.AddDays(-1) };
        Assert.True((await world.Record.Commit(Keys.CyclePartition(older.Id), [Change.New(Keys.Cycle, older)])).IsDone);
        var frozen = (await world.Record.Get(Keys.CyclePartition(Cycle), Keys.Frozen(1)))!.Read<FrozenScheme>();
        Assert.True((await world.Record.Commit(Keys.CyclePartition(older.Id), [Change.New(Keys.Frozen(1), frozen)])).IsDone);
        Assert.True((await world.Record.Commit(Keys.Installation, [Change.New(Keys.CycleEntry(older.Id), new CycleEntry(older.Id))])).IsDone);

        Assert.Equal(Cycle, (await (await NextYear.After(world)).Open()).Cycle.Previous);
    }
}
