using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Tests.Local;

public sealed class ReconcileTests
{
    private static readonly DateTimeOffset Noon = MunicipalTime.At(new(2026, 6, 1), new(12, 0));
    private static readonly UnitId Ward = new("mihon");

    public static TheoryData<string, CycleStatus, bool, int?, bool, string, string> Engines => new()
    {
        { "an engine that runs the current run is left alone", CycleStatus.Running, false, 3, true, "", "None" },
        { "nobody runs the cycle", CycleStatus.Running, false, null, false, "", "Renew" },
        { "the run has ended before the year has", CycleStatus.Running, false, 3, false, "", "Renew" },
        { "an older run is still alive", CycleStatus.Running, false, 2, true, "", "Renew" },
        { "a paused cycle has nothing due", CycleStatus.Paused, false, null, false, "", "None" },
        { "a finished year needs no engine", CycleStatus.Finished, false, 3, false, "", "None" },
        { "a cancelled year needs no engine", CycleStatus.Cancelled, false, 3, false, "", "None" },
        { "an imported cycle on hold has nothing due", CycleStatus.Running, true, null, false, "", "None" },
    };

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_engine_must_live_while_the_year_runs(string why, CycleStatus status, bool onHold, int? run, bool alive, string rung, string wanted) =>
        Holds(why, Decide(Cycle(CycleClock.Real(Noon.AddDays(-1))) with { Status = status, OnHold = onHold }, null, new(run, alive, Noon.AddDays(-1))), wanted, rung);

    public static TheoryData<string, double?, double, string, string> Wakes => new()
    {
        { "nothing more will come", null, 1440, "None", "" },
        { "due in a minute", -1, 1440, "None", "" },
        { "due this instant", 0, 1440, "None", "" },
        { "just under ten minutes late", 9.9, 1440, "None", "" },
        { "ten minutes late", 10, 1440, "Ring", "ward-mihon" },
        { "just under an hour late", 59.9, 1440, "Ring", "ward-mihon" },
        { "an hour late", 60, 1440, "Renew", "" },
        { "a day late, but the engine has only started", 1440, 5, "None", "" },
        { "a day late, and the engine has run for half an hour", 1440, 30, "Ring", "ward-mihon" },
    };

    [Theory]
    [MemberData(nameof(Wakes))]
    public void A_late_wake_rings_after_ten_minutes_and_renews_after_an_hour(string why, double? late, double runs, string wanted, string rung) =>
        Holds(why, Decide(Cycle(CycleClock.Real(Noon.AddDays(-2))), late is { } l ? Noon.AddMinutes(-l) : null, Alive(runs)), wanted, rung);

    public static TheoryData<string, string, double, double, string> Clocks => new()
    {
        { "a fast clock: six record hours are late by fifteen seconds", "1d=60s", 6, 360, "None" },
        { "a fast clock: ten record days are ten real minutes", "1d=60s", 240, 3000, "Ring" },
        { "a clock that stands: set nine minutes ago beyond the wake", "step", 24, 9, "None" },
        { "a clock that stands: set ten minutes ago beyond the wake", "step", 24, 10, "Ring" },
        { "a clock that stands: set an hour ago beyond the wake", "step", 24, 60, "Renew" },
    };

    [Theory]
    [MemberData(nameof(Clocks))]
    public void Lateness_is_counted_on_the_wall_clock(string why, string pace, double recordHoursLate, double minutesSinceAnchor, string wanted)
    {
        var clock = new CycleClock(Pace.Parse(pace)!, Noon.AddMinutes(-minutesSinceAnchor), Noon);
        var due = clock.Now(Noon).AddHours(-recordHoursLate);
        Holds(why, Decide(Cycle(clock), due, Alive(100_000)), wanted, wanted == "Ring" ? "ward-mihon" : "");
    }

    [Fact]
    public void The_citys_own_watcher_is_rung_by_its_own_name()
    {
        var repair = Reconcile.Decide(Cycle(CycleClock.Real(Noon.AddDays(-1))), [Summary(Keys.City, Noon.AddMinutes(-20))], Alive(1440), Noon);
        Assert.Equal([Subject.City], Assert.IsType<Repair.Ring>(repair).Subjects);
    }

    private static void Holds(string why, Repair repair, string wanted, string rung)
    {
        Assert.True(repair.GetType().Name == wanted, $"{why}: {repair}");
        Assert.Equal(rung, repair is Repair.Ring ring ? string.Join(' ', ring.Subjects) : "");
    }

    private static EngineView Alive(double minutes) => new(3, true, Noon.AddMinutes(-minutes));

    private static Repair Decide(CycleRow cycle, DateTimeOffset? wake, EngineView engine) =>
        Reconcile.Decide(cycle, [Summary(Ward, wake)], engine, Noon);

    private static WardSummary Summary(UnitId ward, DateTimeOffset? wake) => new(ward, wake, new Dictionary<PhaseId, PhaseSummary>());

    private static CycleRow Cycle(CycleClock clock) => new(
        new("mihon-2026"), "uid", "見本区 所属目標", "kyoto-kamigyo", 1, new(2026), Run: 3, CycleStatus.Running, IsRehearsal: true, clock,
        [new(Ward, "見本区")], [], new(new(2027, 6, 30), new(2027, 6, 30), new(17, 15)), Noon, "account:test", new("事務局", "", ""));
}
