namespace WardCycle.Cycles;

/// <summary>
/// Compares the record with the engine, at start and hourly in both editions (design.md, "The year, written once"): a wake
/// overdue by ten minutes rings, by an hour renews; a run that is not alive renews. Who rests beyond what is due, because a
/// bell was lost, is rung: so a lost bell costs an hour at most. Pure.
/// </summary>
public static class Reconcile
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    public static readonly TimeSpan RingAfter = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan RenewAfter = TimeSpan.FromHours(1);

    public static Repair Decide(OpenCycle cycle, ReconcileFacts facts, EngineView engine, DateTimeOffset real)
    {
        if (cycle.Cycle is { Status: CycleStatus.Paused, OnHold: false })
        {
            return WhilePaused(LostBells.WhilePaused(cycle, facts, real), cycle.Cycle, engine);
        }

        var late = Decide(cycle.Cycle, facts.Summaries, engine, real);
        if (late is Repair.Renew || !IsUnderWay(cycle.Cycle) || cycle.Cycle.Clock.Now(real) >= cycle.Cycle.Care.Instant)
        {
            return late;
        }

        List<Subject> rung = [.. (late as Repair.Ring)?.Subjects ?? [], .. LostBells.Of(cycle, facts, real)];
        return rung.Count == 0 ? late : new Repair.Ring([.. rung.Distinct()]);
    }

    /// <param name="wards">The wards' summary rows, the city's too.</param>
    /// <param name="real">Real time: a late engine is late on the wall clock, whatever the pace of the record.</param>
    public static Repair Decide(CycleRow cycle, IEnumerable<WardSummary> wards, EngineView engine, DateTimeOffset real)
    {
        if (!IsUnderWay(cycle))
        {
            // Nothing is due in a cycle that stands still, and an ended one needs no engine.
            return new Repair.None();
        }

        if (engine.Run != cycle.Run || !engine.IsAlive)
        {
            return new Repair.Renew("its run is not alive");
        }

        var late = wards.Select(w => (w.Ward, Late: Lateness(cycle.Clock, w.Wake, engine.Since, real))).Where(w => w.Late >= RingAfter).ToList();
        return late.Count == 0 ? new Repair.None()
            : late.Any(w => w.Late >= RenewAfter) ? new Repair.Renew("a wake is overdue by an hour")
            : new Repair.Ring([.. late.Select(w => Subject.Of(w.Ward))]);
    }

    /// <summary>A cycle that stands still lets its mornings pass all the same: for anything else it needs no engine.</summary>
    private static Repair WhilePaused(IReadOnlyList<Subject> due, CycleRow cycle, EngineView engine) =>
        due.Count == 0 ? new Repair.None()
        : engine.Run != cycle.Run || !engine.IsAlive ? new Repair.Renew("a morning has come and its run is not alive")
        : new Repair.Ring(due);

    private static bool IsUnderWay(CycleRow cycle) => cycle is { Status: CycleStatus.Running, OnHold: false };

    /// <summary>For how long, in real time, a wake has been due in front of an engine that runs; zero where it is not due.</summary>
    private static TimeSpan Lateness(CycleClock clock, DateTimeOffset? wake, DateTimeOffset since, DateTimeOffset real)
    {
        if (wake is not { } due || due > clock.Now(real))
        {
            return TimeSpan.Zero;
        }

        var late = real - clock.RealInstant(due);
        return real - since < late ? real - since : late;
    }
}
