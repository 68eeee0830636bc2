using WardCycle.Cycles.Planning;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Cycles;

/// <summary>
/// Who has something to do that no wake of theirs will bring in time: their bell was lost. What a pass could not do now
/// (mails held by the transport, a stop of the ward's mails, trouble's own retry) rings nobody. Pure.
/// </summary>
public static class LostBells
{
    public static IEnumerable<Subject> Of(OpenCycle cycle, ReconcileFacts facts, DateTimeOffset real)
    {
        var now = cycle.Cycle.Clock.Now(real);
        return facts.Wards.Where(w => Sleeps(cycle, w, facts, now, real)).Select(w => Subject.Of(w.Ward))
            .Concat(cycle.Scheme.Phases.Where(p => Sleeps(cycle, p.Id, facts, now)).Select(p => Subject.Phase(p.Id)));
    }

    /// <summary>Of a paused cycle: who has let the morning of a hand-over or a reorganisation pass.</summary>
    public static IReadOnlyList<Subject> WhilePaused(OpenCycle cycle, ReconcileFacts facts, DateTimeOffset real) =>
        [.. facts.Wards.Where(w => w.Head.Body.TroubleCount == 0 && Mornings.Next(cycle, w.Head.Body) <= cycle.Cycle.Clock.Now(real)).Select(w => Subject.Of(w.Ward))];

    /// <summary>A wake that is due already is the engine's: it is late, or it is being woken. Trouble has a wake of its own.</summary>
    private static bool Sleeps(OpenCycle cycle, WardState ward, ReconcileFacts facts, DateTimeOffset now, DateTimeOffset real) =>
        !(ward.Head.Body.Wake <= now)
        && ward.Head.Body.TroubleCount == 0
        && (NextDue.IsOverslept(cycle, ward, facts.Editions, now, real) || IsMiscounted(cycle, ward, facts, now));

    /// <summary>A count that was to be brought up to date beside the watcher, and was cut short.</summary>
    private static bool IsMiscounted(OpenCycle cycle, WardState ward, ReconcileFacts facts, DateTimeOffset now) =>
        !Summaries.Same(Summaries.Of(cycle, ward, ward.Head.Body, now), facts.Summaries.FirstOrDefault(s => s.Ward == ward.Ward));

    private static bool Sleeps(OpenCycle cycle, PhaseId phase, ReconcileFacts facts, DateTimeOffset now)
    {
        var editions = facts.Editions.Where(e => e.Phase == phase).ToList();
        return editions.Count == 0
            ? FirstEdition.IsDue(cycle, facts.Summaries, phase, isWanted: false)
            : editions.Any(e => e.State == EditionState.Wanted
                || (e.State == EditionState.Decided && now >= cycle.Timetable.For(phase, PhaseDateKind.Publication)));
    }
}
