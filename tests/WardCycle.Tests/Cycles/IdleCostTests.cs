using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Record;

namespace WardCycle.Tests.Cycles;

/// <summary>What a wake costs, counted at the store.</summary>
public sealed class IdleCostTests
{
    [Fact]
    public async Task An_idle_wake_costs_two_reads_and_no_commit()
    {
        var world = await World.Open(wards: 3);
        await world.Settle();
        world.Time.Set(World.At(2026, 4, 24));
        await world.Settle();
        var (reads, commits) = (world.Record.Reads, world.Record.Commits);
        Assert.IsType<PassAnswer.Rest>(await world.Pass());
        Assert.Equal((2, 0), (world.Record.Reads - reads, world.Record.Commits - commits));
    }

    [Fact]
    public async Task A_year_of_idle_mornings_costs_two_reads_each()
    {
        var world = await World.Open();
        await world.Watch(World.At(2026, 7, 1));
        var (reads, commits, wakes) = (world.Record.Reads, world.Record.Commits, 0);
        for (var morning = World.At(2026, 7, 1, 8, 30); morning < World.At(2026, 11, 13); morning = morning.AddDays(1))
        {
            world.Time.Set(morning);
            var rest = Assert.IsType<PassAnswer.Rest>(await world.Pass());
            Assert.Equal(World.At(2026, 11, 16, 8, 30), rest.Until);
            wakes++;
        }

        Assert.Equal(2 * wakes, world.Record.Reads - reads);
        Assert.Equal(commits, world.Record.Commits);
    }

    [Fact]
    public async Task A_pass_reads_and_writes_only_its_own_ward_and_the_cycles_rows()
    {
        var world = await World.Open(wards: 3);
        var spy = new RecordingStore(world.Record);
        var reader = new CycleReader(spy, World.Days);
        var cycle = await reader.Get(World.Id);
        spy.Clear();
        var mail = new WardCycle.Mail.MailDispatch(spy, world.Get<WardCycle.Mail.MailRoutes>(), world.Get<WardCycle.Links.IKeyRing>(), world.Time, new("https://wardcycle.example.lg.jp"));
        await new WardPass(spy, mail, new(spy, world.Rests, world.Time), new(spy, world.Get<IKeyRing>()), new(spy, world.Get<IKeyRing>()), world.Time).Run(cycle, World.Ward, CancellationToken.None);
        var own = Keys.WardPartition(World.Id, World.Ward);
        Assert.Contains($"commit {own}", spy.Calls);
        Assert.DoesNotContain(spy.Calls, c => !c.EndsWith(own, StringComparison.Ordinal)
            && c != $"commit {cycle.Partition}"
            && c != $"get {cycle.Partition} {Keys.Summary(World.Ward)}"
            && c != $"commit {cycle.Partition} {Keys.Summary(World.Ward)}"
            && !c.Contains(Keys.TemplatePrefix, StringComparison.Ordinal)
            && !c.StartsWith($"get {own} ", StringComparison.Ordinal)
            && !c.StartsWith($"range {own} ", StringComparison.Ordinal)
            && !c.StartsWith($"commit {own} ", StringComparison.Ordinal));
    }
}
