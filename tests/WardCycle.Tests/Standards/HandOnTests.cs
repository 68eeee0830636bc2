using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Standards;
using static WardCycle.Tests.Standards.StandardsWorld;

namespace WardCycle.Tests.Standards;

/// <summary>What one year decides stands on the next year's forms, and nothing decided is lost between two years.</summary>
public sealed class HandOnTests
{
    [Fact]
    public async Task Next_year_begins_with_what_was_decided_and_with_what_was_left_open()
    {
        var world = await Start();
        world.Time.Now = At(2027, 3, 20);
        Accepted(await world.Do(Raise(), OfWard));
        Accepted(await world.Do(new StandardCommand.Propose(Ward, null, Words(5) with { Number = "基準3", Title = "電話の応答" }, "区の取組から。"), OfWard));
        Accepted(await world.Do(new StandardCommand.Propose(Ward, new("std2"), null, "定着したため。"), OfWard));
        Accepted(await world.Do(world.Adopt(1, StandardMove.Raise)));
        Accepted(await world.Do(world.Adopt(2, StandardMove.Create) with { Outcome = ProposalState.Deferred, Move = null }));
        world.Time.Now = At(2027, 4, 1);
        await world.Begin(2027);

        Assert.Equal(["10分以内", null], (await world.Open(2027)).Scheme.Standards!.InForce.Select(s => s.Words.Level?.Words));
        Assert.Equal(["15分以内", null], (await world.Open()).Scheme.Standards!.InForce.Select(s => s.Words.Level?.Words));
        var state = await world.State(2027);
        Assert.Equal([(2, ProposalState.Open), (3, ProposalState.Open)], state.Proposals.Select(p => (p.Body.Number, p.Body.State)));
        Assert.Equal([1, 2], state.Decisions.Select(d => d.Number));
        Assert.Equal((4, 3), (state.NextProposal, state.NextDecision));
        Assert.Equal(new StandardId("std4"), state.NextStandard());
        Assert.Equal("std3", state.Proposals[0].Body.Standard.Value);
    }

    [Fact]
    public async Task Once_handed_on_the_old_year_decides_nothing_more_but_still_adds_cases()
    {
        var world = await Start();
        Accepted(await world.Do(Raise(), OfWard));
        world.Time.Now = At(2027, 4, 1);
        await world.Begin(2027);
        Assert.Contains("令和9年度", Refused(await world.Do(world.Adopt(1, StandardMove.Raise)), "").Message, StringComparison.Ordinal);
        Refused(await world.Do(Raise(5), OfWard), "");
        Accepted(await world.Do(new StandardCommand.AddCase(Ward, "名前", "内容", null, "掲示")));
        Accepted(await world.Do(world.Adopt(1, StandardMove.Raise), year: 2027));
        Assert.Equal(new(2028), (await world.State(2027)).Catalogue.Newest(Waiting)!.From);
    }

    [Fact]
    public async Task A_cancelled_successor_gives_the_catalogue_back()
    {
        var world = await Start();
        Accepted(await world.Do(Raise(), OfWard));
        world.Time.Now = At(2027, 4, 1);
        await world.Begin(2027);
        var next = await world.Open(2027);
        Assert.True((await world.Record.Commit(next.Partition, [Change.Update(next.Row, next.Cycle with { Status = CycleStatus.Cancelled })])).IsDone);
        Accepted(await world.Do(world.Adopt(1, StandardMove.Raise)));
    }

    [Fact]
    public async Task Export_and_import_carry_the_standards_row_for_row()
    {
        var world = await Start();
        Accepted(await world.Do(Raise(), OfWard));
        Accepted(await world.Do(world.Adopt(1, StandardMove.Raise)));
        using var file = new MemoryStream();
        await CycleExport.Write(world.Record, Of(2026), file);
        file.Position = 0;
        var store = new MemoryRecordStore();
        Assert.IsType<CycleImportResult.Done>(await CycleImport.Read(store, file, "mihon-2026.jsonl"));
        var (before, after) = (await world.State(), await StandardsState.Read(store, Keys.CyclePartition(Of(2026))));
        Assert.Equal(before.Catalogue.Versions, after.Catalogue.Versions);
        Assert.Equal(before.Decisions, after.Decisions);
        Assert.Equal(before.Proposals.Select(p => p.Body), after.Proposals.Select(p => p.Body));
        Assert.Equal(before.Head!.Body, after.Head!.Body);
    }
}
