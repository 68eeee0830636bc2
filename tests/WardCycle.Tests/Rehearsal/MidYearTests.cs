using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Rehearsal;
using WardCycle.Rehearsal.Faults;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Tests.Rehearsal;

/// <summary>What people do to a running year: start late, stop, go on, move dates, renew.</summary>
public sealed class MidYearTests
{
    private static readonly Actor Office = new("office", new HashSet<AccountRole> { AccountRole.City });

    [Fact]
    public async Task A_cycle_started_late_catches_up_without_a_flood_of_mails()
    {
        var world = await World.Open(at: World.At(2026, 11, 19));
        await world.Settle();
        Assert.All((await world.State()).Sheets, s => Assert.Equal(Gate.Shut, s.Body.State(World.Targets).Gate));
        Assert.All((await world.State()).Sheets, s => Assert.Equal(Gate.Open, s.Body.State(World.MidYear).Gate));
        var mails = await world.Mails();
        Assert.All(mails, m => Assert.Equal((MailPurpose.Invitation, World.MidYear), (m.Purpose, m.Phase!.Value)));
        Assert.Equal(12, mails.Count);
    }

    [Fact]
    public async Task An_outage_of_weeks_is_not_made_up_by_several_mails()
    {
        var world = await World.Open();
        await world.Settle();
        world.Time.Set(World.At(2026, 5, 20, 10));
        await world.Settle();
        Assert.All((await world.Mails()).GroupBy(m => (m.Post, m.Purpose)), mails => Assert.Single(mails));
        Assert.Equal([MailPurpose.Invitation, MailPurpose.ReminderAfter], (await world.Mails()).Select(m => m.Purpose).Distinct().Order());
    }

    [Fact]
    public async Task A_pause_sends_nothing_and_a_resume_goes_on()
    {
        var world = await World.Open();
        await Do(world, new CycleCommand.Pause("選挙事務のため"));
        await world.Watch(World.At(2026, 4, 24));
        Assert.Empty(await world.Mails());
        await Do(world, new CycleCommand.Resume());
        await world.Settle();
        Assert.Equal(11, (await world.Mails()).Count(m => m is { Purpose: MailPurpose.Invitation, State: MailState.Accepted }));
    }

    [Fact]
    public async Task A_cancelled_cycle_ends_every_flow_and_sends_no_more()
    {
        var world = await World.Open();
        await world.Settle();
        var sent = (await world.Mails()).Count;
        await Do(world, new CycleCommand.Cancel("組織改正のため"));
        Assert.IsType<PassAnswer.Ended>(await world.Pass());
        Assert.IsType<Sight.Over>(await world.Activities.Look(World.Id, 1, new(MilestoneKind.AllShut, World.Targets)));
        await Task.Run(() => world.Live());
        Assert.Equal(sent, (await world.Mails()).Count);
        Assert.Equal(CycleStatus.Cancelled, (await world.Cycle()).Cycle.Status);
    }

    [Theory]
    [InlineData("mihon-somu", 1, "a section")]
    [InlineData("mihon-hoken", 2, "a department of two sections")]
    [InlineData("mihon", 11, "the ward: ten sheets, one without a recipient of its own, two clerks and heads on one sheet")]
    public async Task A_change_of_dates_is_told_once_to_each_section_concerned(string unit, int mails, string reason)
    {
        var world = await World.Open();
        await world.Settle();
        world.Time.Set(World.At(2026, 5, 1, 10));
        await Do(world, Later(unit, PhaseDateKind.Closing, 29));
        await Do(world, Later(unit, PhaseDateKind.Due, 22));
        await world.Watch(World.At(2026, 5, 7, 12));
        var told = (await world.Mails()).Where(m => m.Purpose == MailPurpose.DatesChanged).ToList();
        Assert.True(mails == told.Count, $"{reason}: {told.Count}");
        Assert.All(told, m => Assert.Equal(MailState.Accepted, m.State));
    }

    [Fact]
    public async Task A_changed_due_date_reminds_anew_around_its_new_day()
    {
        var world = await World.Open();
        await world.Watch(World.At(2026, 5, 14, 12));
        await Do(world, Later("mihon-somu", PhaseDateKind.Closing, 29));
        await Do(world, Later("mihon-somu", PhaseDateKind.Due, 25));
        await world.Watch(World.At(2026, 5, 25, 12));
        var days = (await world.Mails()).Where(m => m.Post.Value == "mihon-somu-head" && m.Purpose is MailPurpose.ReminderBefore or MailPurpose.ReminderOnDay)
            .Select(m => MunicipalTime.DayOf(m.NotBefore).Day).Order();
        Assert.Equal([8, 14, 18, 22, 25], days);
    }

    [Fact]
    public Task A_renewal_ends_the_old_flows_quietly_and_the_new_run_goes_on_from_the_record() => Task.Run(async () =>
    {
        var reference = await ReferenceYear.Run(sections: 3);
        var world = new World();
        await world.Start(1, 3);
        var year = new HeadlessYear(World.Id, world.Time, () => world.Office(FaultPlan.Quiet()), FaultPlan.Quiet())
        {
            OnDay = day =>
            {
                if (day == new DateOnly(2026, 9, 1))
                {
                    throw new RenewalException();
                }
            },
        };
        await Assert.ThrowsAsync<RenewalException>(() => year.Run());

        // An instance of the old run is still about when the run is raised: it meets Superseded and ends.
        var office = world.Office(FaultPlan.Quiet());
        var old = office.Year.Run(World.Id, 1);
        Assert.False(old.IsCompleted);
        await world.SetCycle(c => c with { Run = 2 });
        while (office.Rests.Next(World.Id) is { } flow)
        {
            office.Rests.Wake(World.Id, flow.Subject);
        }

        await old;
        await world.Live();
        await world.SetCycle(c => c with { Run = 1 });
        Assert.Empty(Difference.Between(reference.End, world.Keep(reference.End.Now)));
    });

    private static async Task Do(World world, CycleCommand command) =>
        Assert.IsType<CommandResult.Done>(await world.Get<CycleCommands>().Do(Office, World.Id, command));

    private static CycleCommand.ChangeDate Later(string unit, PhaseDateKind kind, int day) =>
        new([new(unit)], World.Targets, kind, new(2026, 5, day), new(17, 15), "連休の影響のため延長します。");

    private sealed class RenewalException : Exception;
}
