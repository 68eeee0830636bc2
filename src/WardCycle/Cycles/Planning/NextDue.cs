using WardCycle.Mail;
using WardCycle.Publication;
using WardCycle.Record;

namespace WardCycle.Cycles.Planning;

/// <summary>
/// When a ward (or the city) has something to do, whatever its watcher has been told: the same rules that a pass runs,
/// asked without writing; in a paused cycle what its mornings bring, and nothing else. Who finds it earlier than the wake in the head knows that the watcher sleeps too long. Pure.
/// </summary>
public static class NextDue
{
    /// <returns>Record time; <paramref name="now"/> where something is due, null where nothing more will come.</returns>
    public static DateTimeOffset? Of(OpenCycle cycle, WardState ward, IReadOnlyList<EditionRow> editions, DateTimeOffset now, DateTimeOffset real)
    {
        if (cycle.Cycle.Status == CycleStatus.Paused)
        {
            return Mornings.Next(cycle, ward.Head.Body);
        }

        var plan = ward.Ward == Keys.City ? CityPlanner.Plan(cycle, ward, editions, now) : WardPlanner.Plan(cycle, ward, now);
        if (plan.Groups.Count > 0)
        {
            return now;
        }

        var mails = MailDispatch.NextDue(cycle, ward, now, real, ward.Head.Body.MailHold);
        return plan.Wake is null || mails < plan.Wake ? mails : plan.Wake;
    }

    /// <summary>True where the watcher rests beyond what is due: its bell was lost, or has not been rung.</summary>
    public static bool IsOverslept(OpenCycle cycle, WardState ward, IReadOnlyList<EditionRow> editions, DateTimeOffset now, DateTimeOffset real) =>
        cycle.Cycle is { Status: CycleStatus.Running or CycleStatus.Paused, OnHold: false }
        && !(ward.Head.Body is { TroubleCount: > 0, Wake: { } retry } && retry > now)
        && Of(cycle, ward, editions, now, real) is { } due
        && due < cycle.Cycle.Care.Instant
        && !(ward.Head.Body.Wake <= due);
}
