using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Rehearsal.Faults;
using Xunit.Abstractions;

namespace WardCycle.Tests.Mail;

public sealed class MailDispatchFaultTests(ITestOutputHelper output)
{
    private const int Sections = 7;
    private const int MostPasses = 60;

    [Fact]
    public async Task A_fault_at_any_boundary_loses_and_doubles_no_mail_in_the_outbox()
    {
        var boundaries = await Boundaries();
        for (var at = 0; at < boundaries; at++)
        {
            foreach (var fault in Faults)
            {
                await ConvergesInOutbox(FaultPlan.At(at, fault), $"{fault} at {at}");
            }
        }

        output.WriteLine($"boundaries {boundaries}, runs {boundaries * Faults.Length}");
    }

    [Fact]
    public async Task Two_faults_lose_and_double_no_mail_in_the_outbox()
    {
        var boundaries = await Boundaries();
        var runs = 0;
        for (var first = 0; first < boundaries; first++)
        {
            for (var second = first + 1; second < boundaries + 4; second++, runs++)
            {
                var (a, b) = (first, second);
                await ConvergesInOutbox(new FaultPlan(n => n == a || n == b ? Fault.CrashAfter : Fault.None), $"crashes at {a} and {b}");
            }
        }

        output.WriteLine($"pairs {runs}");
    }

    [Fact]
    public async Task Many_faults_lose_and_double_no_mail_in_the_outbox()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            await ConvergesInOutbox(FaultPlan.FromSeed(seed, 6), $"seed {seed}");
        }
    }

    [Fact]
    public async Task A_transport_that_can_be_asked_is_never_sent_one_mail_twice()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var (world, transport) = await Run(seed, canBeAsked: true);
            Assert.True(transport.Delivered.Count == Sections && transport.Delivered.Distinct().Count() == Sections, $"seed {seed}");
            Assert.All(await world.Settled(), m => Assert.Equal(MailState.Accepted, m.State));
        }
    }

    [Fact]
    public async Task A_transport_that_cannot_be_asked_leaves_doubt_to_a_person_and_doubles_nothing()
    {
        var unknown = 0;
        for (var seed = 1; seed <= 100; seed++)
        {
            var (world, transport) = await Run(seed, canBeAsked: false);
            var settled = await world.Settled();
            Assert.Equal(transport.Delivered.Count, transport.Delivered.Distinct().Count());
            Assert.True(settled.Where(m => m.State == MailState.Accepted).All(m => transport.Delivered.Contains(m.Operation)), $"seed {seed}");
            Assert.True(transport.Delivered.All(o => settled.Any(m => m.Operation == o && m.State is MailState.Accepted or MailState.Unknown)), $"seed {seed}");
            unknown += settled.Count(m => m.State == MailState.Unknown);
        }

        output.WriteLine($"seeds 100, unknown {unknown}");
    }

    [Fact]
    public async Task A_row_that_somebody_else_changed_keeps_only_itself_back()
    {
        var world = await new MailWorld(isRehearsal: false).Invite().Lay();
        var transport = new ScriptedTransport();
        var ward = (await WardState.Read(world.Store, world.Partition))!;
        var withdrawn = ward.OpenMails[1];
        await world.Store.Commit(world.Partition, Settling.Changes(withdrawn, Settling.As(withdrawn.Body, MailState.Withdrawn, MailWorld.Morning)));

        var outcome = await new MailDispatch(world.Store, new(transport, transport), world.KeyRing, world.Time, MailWorld.PublicBase)
            .Run(world.Open, ward, MailWorld.Morning, CancellationToken.None);

        Assert.True(outcome.More);
        Assert.Equal(2, outcome.Sent);
        Assert.DoesNotContain(withdrawn.Body.Operation, transport.Tries);
    }

    [Fact]
    public async Task A_busy_transport_holds_all_and_the_mail_stays_planned()
    {
        var world = await new MailWorld(isRehearsal: false).Invite().Lay();
        var until = MailWorld.Morning.AddMinutes(7);
        var transport = new ScriptedTransport { Quota = new(30, 100), Answer = _ => new SendResult.Throttled(until) };

        var held = await world.Dispatch(transport);
        var still = await world.Dispatch(transport);

        Assert.Single(transport.Tries);
        Assert.Equal((until, false, until), (held.HoldUntil, held.More, still.HoldUntil));
        Assert.All(await world.OpenMails(), m => Assert.Equal((MailState.Planned, MailWorld.Morning), (m.State, m.NotBefore)));

        world.Time.Now = until;
        transport.Answer = _ => new SendResult.Accepted();
        Assert.Equal(3, (await world.Dispatch(transport)).Sent);
    }

    [Fact]
    public async Task One_address_that_is_refused_again_and_again_holds_up_nobody_and_ends_with_a_person()
    {
        var world = await new MailWorld(isRehearsal: false).Invite().Lay();
        var bad = world.Mails[0].Operation;
        var transport = new ScriptedTransport();
        transport.Answer = mail => mail.Operation == bad ? new SendResult.Throttled(world.Time.Now.AddMinutes(5)) : new SendResult.Accepted();

        for (var pass = 0; pass < MostPasses && (await world.OpenMails()).Count > 0; pass++)
        {
            await world.Dispatch(transport);
            world.Time.Now += TimeSpan.FromMinutes(5);
        }

        Assert.Equal(2, transport.Delivered.Count);
        Assert.Equal(MailState.Rejected, (await world.Settled()).Single(m => m.Operation == bad).State);
        Assert.Equal(20, transport.Tries.Count(t => t == bad));
    }

    [Fact]
    public async Task A_lapsed_claim_that_is_still_pending_is_neither_settled_nor_sent()
    {
        var world = new MailWorld(1, isRehearsal: false);
        world.Mails.Add(MailWorld.Planned(0) with { State = MailState.Claimed, Claim = new("x", MailWorld.Morning, 1) });
        await world.Lay();
        var transport = new ScriptedTransport { Known = _ => FindResult.Pending };

        var outcome = await world.Dispatch(transport);

        Assert.Empty(transport.Tries);
        Assert.Equal(MailWorld.Morning.AddMinutes(1), outcome.HoldUntil);
        Assert.Single(await world.OpenMails());
    }

    [Fact]
    public async Task A_claim_that_has_not_lapsed_is_left_to_its_sender()
    {
        var world = new MailWorld(1, isRehearsal: false);
        var lease = MailWorld.Morning.AddMinutes(3);
        world.Mails.Add(MailWorld.Planned(0) with { State = MailState.Claimed, Claim = new("x", lease, 1) });
        await world.Lay();

        Assert.Equal(lease, (await world.Dispatch(new ScriptedTransport())).HoldUntil);
    }

    [Fact]
    public async Task What_is_known_is_written_before_a_transports_exception_goes_on()
    {
        var world = await new MailWorld(isRehearsal: false).Invite().Lay();
        var transport = new ScriptedTransport();
        transport.Answer = _ => transport.Tries.Count == 2 ? throw new InvalidOperationException("broken") : new SendResult.Accepted();

        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Dispatch(transport));

        Assert.Single(await world.Settled());
        Assert.Equal([MailState.Claimed, MailState.Planned], (await world.OpenMails()).Select(m => m.State).Order().Reverse());
    }

    private static readonly Fault[] Faults = [Fault.CrashBefore, Fault.CrashAfter, Fault.AnswerLost];

    private static async Task<int> Boundaries()
    {
        var quiet = FaultPlan.Quiet();
        await (await new MailWorld(Sections).Invite().Lay()).Dispatch(plan: quiet);
        return quiet.Boundaries;
    }

    private static async Task ConvergesInOutbox(FaultPlan plan, string what)
    {
        var world = await new MailWorld(Sections).Invite().Lay();
        await Drive(world, null, plan);

        var settled = await world.Settled();
        var files = await world.Outbox().Operations(world.Cycle.Id);
        Assert.True(settled.Count == Sections && settled.All(m => m.State == MailState.Accepted && m.Body is not null), what);
        Assert.True(files.SequenceEqual(settled.Select(m => m.Operation).Order(StringComparer.Ordinal)), what);
        Assert.Empty(await world.OpenMails());
    }

    private static async Task<(MailWorld World, ScriptedTransport Transport)> Run(int seed, bool canBeAsked)
    {
        var world = await new MailWorld(Sections, isRehearsal: false).Invite().Lay();
        var transport = new ScriptedTransport();
        if (canBeAsked)
        {
            transport.Known = operation => transport.Delivered.Contains(operation) ? FindResult.Accepted : FindResult.NotFound;
        }

        var plan = FaultPlan.FromSeed(seed, 8);
        await Drive(world, new FaultingMailTransport(transport, plan), plan);
        return (world, transport);
    }

    /// <summary>Passes again after every crash and every lease, until nothing is open.</summary>
    private static async Task Drive(MailWorld world, IMailTransport? real, FaultPlan plan)
    {
        for (var pass = 0; (await world.OpenMails()).Count > 0; pass++)
        {
            Assert.True(pass < MostPasses, "The mails do not converge.");
            try
            {
                await world.Dispatch(real, plan);
            }
            catch (Exception e) when (e is CrashException or RecordUnavailableException)
            {
                plan.Restart();
            }

            world.Time.Now += TimeSpan.FromMinutes(6);
        }
    }
}
