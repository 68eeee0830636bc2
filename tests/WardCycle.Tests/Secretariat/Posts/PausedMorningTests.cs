using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Posts;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Tests.Reorganisations;

namespace WardCycle.Tests.Secretariat.Posts;

/// <summary>A paused cycle sends nothing, and its forms stay open: who has left must not go on holding a post (requirements 7.5).</summary>
public sealed class PausedMorningTests
{
    private static readonly PostId Somu = new("mihon-somu-head");
    private static readonly DateOnly First = new(2027, 4, 1);

    [Theory]
    [InlineData(true, "prepared before the pause")]
    [InlineData(false, "prepared while it stood still")]
    public async Task A_hand_over_takes_effect_on_its_morning_and_its_mail_waits_until_the_cycle_goes_on(bool before, string why)
    {
        var world = await InMarch();
        await Do(world, before ? Prepare : Pause);
        await world.Settle();
        await Do(world, before ? Pause : Prepare);

        await world.Watch(World.At(2027, 4, 1, 12, 0));
        var paused = Assert.Single(await world.Mails(), m => m.Purpose == MailPurpose.HandOver);
        var taken = (await world.State()).Post(Somu)!.Body;
        DeskWorld.Accepted(await world.Get<CycleCommands>().Do(DeskWorld.City, World.Id, new CycleCommand.Resume()));
        await world.Settle();

        Assert.True((2, "kouhosha") == (taken.Tenure, taken.Holder), why);
        Assert.Equal(MailState.Planned, paused.State);
        Assert.Equal(MailState.Accepted, Assert.Single(await world.Mails(), m => m.Purpose == MailPurpose.HandOver).State);
    }

    [Fact]
    public async Task A_reorganisation_takes_effect_too_and_nobody_is_invited_before_the_cycle_goes_on()
    {
        var office = await ReorganisedWorld.InSeptember();
        var unit = new NewUnit(new("mihon-digital"), "デジタル推進課", 2, new(new("mihon-digital-head"), "デジタル推進課長", "digital", ["digital@example.lg.jp"]));
        await office.Prepare(ReorganisedWorld.First, new UnitChange.Divide(ReorganisedWorld.Unit("somu"), [unit]));
        await Do(office.World, Pause);
        var sent = (await office.World.Mails()).Count(m => m.State == MailState.Accepted);

        await office.World.Watch(World.At(2026, 11, 18, 9));

        Assert.NotNull((await office.World.State()).Sheet(new("mihon-digital")));
        Assert.Equal(sent, (await office.World.Mails()).Count(m => m.State == MailState.Accepted));
    }

    [Fact]
    public async Task A_cycle_on_hold_waits_for_a_person()
    {
        var world = await InMarch();
        await Do(world, Prepare);
        await world.SetCycle(c => c with { OnHold = true });

        await world.Watch(World.At(2027, 4, 1, 12, 0));

        Assert.Equal(1, (await world.State()).Post(Somu)!.Body.Tenure);
    }

    [Fact]
    public async Task A_morning_whose_bell_was_lost_is_rung_within_the_hour_and_an_engine_that_died_is_started_anew()
    {
        var world = await InMarch();
        await Do(world, Prepare);
        await Do(world, Pause);
        var cycle = await world.Cycle();
        var facts = await ReconcileFacts.Read(world.Record, cycle, CancellationToken.None);
        var (eve, morning) = (World.At(2027, 3, 31, 23, 0), World.At(2027, 4, 1, 0, 30));

        Assert.IsType<Repair.None>(Reconcile.Decide(cycle, facts, new(1, true, cycle.Cycle.StartedAt), eve));
        Assert.Equal([Subject.Ward(World.Ward)], Assert.IsType<Repair.Ring>(Reconcile.Decide(cycle, facts, new(1, true, cycle.Cycle.StartedAt), morning)).Subjects);
        Assert.IsType<Repair.Renew>(Reconcile.Decide(cycle, facts, EngineView.None, morning));
    }

    [Fact]
    public async Task What_is_prepared_while_the_cycle_stands_still_rings_the_sleeping_watcher()
    {
        var world = await InMarch();
        await Do(world, Pause);
        await world.Settle();
        var rested = world.Rests.Rest(World.Id, Subject.Ward(World.Ward), (await world.Cycle()).Cycle.Care.Instant);
        world.Rests.Wake(World.Id, Subject.Ward(World.Ward));
        await rested;

        await Do(world, Prepare);
        var rung = world.Rests.Rest(World.Id, Subject.Ward(World.Ward), (await world.Cycle()).Cycle.Care.Instant);

        Assert.True(rung.IsCompleted);
    }

    private static async Task Do(World world, Func<World, Task<CommandResult>> act) => DeskWorld.Accepted(await act(world));

    private static Task<CommandResult> Pause(World world) => world.Get<CycleCommands>().Do(DeskWorld.City, World.Id, new CycleCommand.Pause("災害対応のため"));

    private static Task<CommandResult> Prepare(World world) => world.Get<HandOverDesk>().Prepare(
        DeskWorld.City, World.Id, World.Ward, Somu, PostKind.Regular, "kouhosha", ["kouhosha@example.lg.jp"], null, First);

    private static async Task<World> InMarch()
    {
        var world = await World.Open(at: World.At(2027, 3, 19, 10));
        await world.Set("somu", s => s with { Gate = WardCycle.Sheets.Gate.Open, Revision = 1, Returned = new(1, World.At(2027, 3, 18), World.At(2027, 4, 20, 17, 15)) }, World.YearEnd);
        await world.Settle();
        return world;
    }
}
