using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Cycles;

/// <summary>Whom the hourly look rings because a bell was lost, and whom it leaves alone because a pass could do nothing now.</summary>
public sealed class LostBellsTests
{
    private static readonly Subject Ward = Subject.Ward(World.Ward);

    [Fact]
    public async Task A_settled_cycle_is_left_alone()
    {
        var world = await World.Open();
        await SettleAll(world);

        Assert.Empty(await Rung(world));
    }

    [Fact]
    public async Task Mails_that_nobody_was_woken_for_ring_their_ward()
    {
        var world = await WithMailsDue();

        Assert.Equal([Ward], await Rung(world));
    }

    [Theory]
    [InlineData(120, false, "the transport holds the mails back for two more hours")]
    [InlineData(-1, true, "the transport's time is over, and the watcher sleeps on")]
    public async Task Mails_that_are_held_ring_only_after_their_hold(int minutes, bool rings, string why)
    {
        var world = await WithMailsDue();
        var hold = world.Time.GetUtcNow().AddMinutes(minutes);
        await Rest(world, h => h with { Wake = world.Time.GetUtcNow().AddHours(2), MailHold = hold });

        Assert.True(rings == (await Rung(world)).Contains(Ward), why);
    }

    [Fact]
    public async Task Mails_of_a_stopped_ward_and_a_ward_in_trouble_ring_nobody()
    {
        var world = await WithMailsDue();
        await Rest(world, h => h with { Wake = World.At(2026, 4, 21, 8, 30), MailStopUntil = new(2026, 4, 20) });
        Assert.Empty(await Rung(world));

        await Rest(world, h => h with { MailStopUntil = null, TroubleCount = 3, Wake = world.Time.GetUtcNow().AddHours(1) });
        Assert.Empty(await Rung(world));
    }

    [Fact]
    public async Task A_paused_cycle_rings_nobody()
    {
        var world = await WithMailsDue();
        await world.SetCycle(c => c with { Status = CycleStatus.Paused });
        var cycle = await world.Cycle();
        var facts = await ReconcileFacts.Read(world.Record, cycle, CancellationToken.None);

        Assert.IsType<Repair.None>(Reconcile.Decide(cycle, facts, new(1, true, cycle.Cycle.StartedAt), world.Time.GetUtcNow()));
    }

    [Fact]
    public async Task A_date_moved_forward_rings_the_wards_that_sleep_beyond_it()
    {
        var world = await World.Open();
        await SettleAll(world);
        await world.SetCycle(c => c with { DateChanges = [new(1, [], World.Targets, PhaseDateKind.Due, new(2026, 4, 30), new(17, 15), "選挙のため", "test", c.StartedAt)] });

        Assert.Contains(Ward, await Rung(world));
    }

    [Theory]
    [InlineData(null, true, "every ward has shut and nothing is composed")]
    [InlineData(EditionState.Wanted, true, "an edition is wanted")]
    [InlineData(EditionState.Composed, false, "a composed one waits for people")]
    [InlineData(EditionState.Decided, true, "a decided one is past its publication date")]
    [InlineData(EditionState.Published, false, "a published one is done")]
    public async Task A_phase_that_nobody_woke_is_rung(EditionState? state, bool rings, string why)
    {
        var world = await World.Open();
        await world.Watch(World.At(2026, 6, 12));
        if (state is { } edition)
        {
            var row = new EditionRow(World.Targets, 1, edition, World.At(2026, 5, 25), ComposedAt: World.At(2026, 5, 25));
            await world.Record.Commit(Keys.CyclePartition(World.Id), [Change.New(Keys.Edition(World.Targets, 1), row)]);
        }

        Assert.True(rings == (await Rung(world)).Contains(Subject.Phase(World.Targets)), why);
    }

    [Fact]
    public async Task A_decided_edition_waits_for_its_publication_date_in_peace()
    {
        var world = await World.Open();
        await world.Watch(World.At(2026, 6, 9));
        var row = new EditionRow(World.Targets, 1, EditionState.Decided, World.At(2026, 5, 25), ComposedAt: World.At(2026, 5, 25));
        await world.Record.Commit(Keys.CyclePartition(World.Id), [Change.New(Keys.Edition(World.Targets, 1), row)]);

        Assert.DoesNotContain(Subject.Phase(World.Targets), await Rung(world));
    }

    [Fact]
    public async Task A_count_that_was_cut_short_is_made_good()
    {
        var world = await World.Open();
        await SettleAll(world);
        await world.Set("somu", s => s with { DraftAt = world.Time.GetUtcNow() });
        Assert.Equal([Ward], await Rung(world));

        await world.Get<WardHeads>().Touch(await world.Cycle(), World.Ward, CancellationToken.None);
        Assert.Empty(await Rung(world));
        Assert.Contains(SheetProgress.Draft, (await world.State()).Head.Body.Summary!.Phases[World.Targets].Sections.Keys);
    }

    private static async Task SettleAll(World world)
    {
        await world.Settle();
        await world.Activities.Pass(World.Id, 1, Subject.City);
    }

    /// <summary>As if a command had planned mails and its bell were lost.</summary>
    private static async Task<World> WithMailsDue()
    {
        var world = await World.Open();
        await world.Activities.Pass(World.Id, 1, Subject.City);
        foreach (var group in (await world.Plan()).Groups)
        {
            Assert.IsType<CommitResult.Done>(await world.Record.Commit(Keys.WardPartition(World.Id, World.Ward), group));
        }

        await Rest(world, h => h with { Wake = World.At(2026, 5, 8, 8, 30) });
        return world;
    }

    private static async Task Rest(World world, Func<WardHead, WardHead> change)
    {
        var (cycle, state) = (await world.Cycle(), await world.State());
        Assert.True(await world.Get<WardHeads>().Write(cycle, state, change(state.Head.Body), world.Time.GetUtcNow(), CancellationToken.None));
    }

    private static async Task<IReadOnlyList<Subject>> Rung(World world)
    {
        var cycle = await world.Cycle();
        return [.. LostBells.Of(cycle, await ReconcileFacts.Read(world.Record, cycle, CancellationToken.None), world.Time.GetUtcNow())];
    }
}
