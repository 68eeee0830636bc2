using FsCheck;
using FsCheck.Fluent;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Cycles.Planning;

/// <summary>A watcher rests until the wake that its planner named: before it the planner must have nothing to do, whatever the state.</summary>
public sealed class TrueWakeTests
{
    /// <summary>Midnight, the office's opening and its end, the usual due time and just after, and odd minutes.</summary>
    private static readonly TimeOnly[] Times = [default, new(8, 29), new(8, 30), new(12, 1), new(17, 15), new(17, 16), new(23, 59)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Along_a_rehearsed_year_nothing_is_due_before_the_wake(int seed)
    {
        var world = new World(seed);
        await world.Start(1, 11);
        List<KeptMoment> moments = [];
        await world.Live(onDay: _ => moments.Add(world.Keep(world.Time.GetUtcNow())));

        Assert.InRange(moments.Count, 50, 400);
        foreach (var moment in moments)
        {
            await HoldsFrom(moment, World.Ward);
            await HoldsFrom(moment, Keys.City);
        }
    }

    [Fact]
    public async Task Whatever_the_state_a_settled_ward_has_nothing_to_do_before_the_wake_it_names()
    {
        var world = await World.Open(sections: 3);
        await world.SetCycle(c => c with
        {
            DateChanges = [new(1, [], World.MidYear, PhaseDateKind.Closing, new(2026, 12, 14), new(17, 15), "積雪のため", "test", c.StartedAt)],
        });
        var (cycle, ward) = (await world.Cycle(), await world.State());
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ArrayOf(60).ToArbitrary(), numbers =>
        {
            var draws = new Draws(numbers);
            Holds(cycle, Drawn(cycle, ward, draws), draws);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static void Holds(OpenCycle cycle, WardState drawn, Draws draws)
    {
        var now = World.At(2026, 4, 1).AddHours(draws.Next(24 * 450)).AddMinutes(draws.Next(60));
        var plan = WardPlanner.Plan(cycle, drawn, now);
        // The rules see what the others of the same moment have done: settled within a few passes.
        for (var passes = 0; plan.Groups.Count > 0; passes++)
        {
            Assert.True(passes < 5, "The planner does not settle.");
            drawn = plan.State with { Head = new(drawn.Head.Row, plan.Head), OpenMails = [] };
            plan = WardPlanner.Plan(cycle, drawn, now);
        }

        var before = Summaries.Of(cycle, drawn, plan.Head, now);
        foreach (var instant in Between(now, plan.Wake ?? cycle.Cycle.Care.Instant))
        {
            var then = WardPlanner.Plan(cycle, drawn, instant);
            Assert.True(then.Groups.Count == 0, $"At {now:O} the wake was {plan.Wake:O}, yet something is planned at {instant:O}.");
            Assert.True(Summaries.Same(before, Summaries.Of(cycle, drawn, plan.Head, instant)), $"At {now:O} the wake was {plan.Wake:O}, yet the counts change at {instant:O}.");
        }
    }

    private static async Task HoldsFrom(KeptMoment moment, UnitId id)
    {
        var world = new World(from: moment);
        var (cycle, ward) = (await world.Cycle(), await world.State(id));
        var editions = await EditionRow.ReadAll(world.Record, cycle, CancellationToken.None);
        foreach (var instant in Between(moment.Now, ward.Head.Body.Wake ?? cycle.Cycle.Care.Instant))
        {
            Assert.False(
                NextDue.IsOverslept(cycle, ward, editions, instant, instant),
                $"{id} rests until {ward.Head.Body.Wake:O}, yet at {instant:O} something is due or will be earlier.");
        }
    }

    /// <summary>Every minute before midnight counts in the first days, then chosen days up to the wake.</summary>
    private static IEnumerable<DateTimeOffset> Between(DateTimeOffset from, DateTimeOffset wake)
    {
        for (var (day, n) = (MunicipalTime.DayOf(from), 1); MunicipalTime.At(day, default) < wake; day = day.AddDays(n++ < 20 ? 1 : 7))
        {
            foreach (var time in Times)
            {
                if (MunicipalTime.At(day, time) is var instant && instant > from && instant < wake)
                {
                    yield return instant;
                }
            }
        }

        yield return wake.AddTicks(-1) > from ? wake.AddTicks(-1) : from;
    }

    private static WardState Drawn(OpenCycle cycle, WardState ward, Draws draws) => ward with
    {
        Head = new(ward.Head.Row, ward.Head.Body with { MailStopUntil = draws.Day(one: 4) }),
        Sheets = [.. ward.Sheets.Select(s => s with
        {
            Body = cycle.Scheme.Phases.Aggregate(s.Body, (sheet, phase) => sheet.With(phase.Id, State(cycle, phase.Id, draws))),
        })],
    };

    private static PhaseState State(OpenCycle cycle, PhaseId phase, Draws draws)
    {
        var revision = draws.Next(2);
        var returned = revision > 0 && draws.Day(one: 2) is { } day
            ? new SheetReturn(1, MunicipalTime.At(day, new(15, 0)), MunicipalTime.At(day.AddDays(draws.Next(30)), new(17, 15)))
            : null;
        return new(
            (Gate)draws.Next(3),
            revision,
            Returned: returned,
            LateFigure: revision > 0 && draws.Next(4) == 0 ? new(MunicipalTime.DayOf(cycle.Timetable.For(phase, PhaseDateKind.Closing)).AddDays(draws.Next(60)), 1, "未確定", draws.Next(2) == 0) : null,
            AgreedUntil: draws.Day(one: 3),
            InvitedOn: draws.Day(one: 2),
            LastReminder: draws.Day(one: 3));
    }

    /// <summary>Numbers drawn by FsCheck, one after the other, over again where they run out.</summary>
    private sealed class Draws(int[] numbers)
    {
        private int _next;

        public int Next(int below) => numbers[_next++ % numbers.Length] % below;

        /// <summary>A day of the year and some more, once in <paramref name="one"/>.</summary>
        public DateOnly? Day(int one) => Next(one) == 0 ? new DateOnly(2026, 4, 1).AddDays(Next(450)) : null;
    }
}
