using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Cycles;

/// <summary>Answers <c>Look</c>: reads whether a milestone is reached. Reached is checked before Over.</summary>
public sealed class Looks(IRecordStore store)
{
    public async Task<Sight> See(OpenCycle cycle, Milestone milestone, DateTimeOffset now, CancellationToken cancel)
    {
        var wards = milestone.Kind == MilestoneKind.AllShut ? await SummaryRow.ReadAll(store, cycle, cancel) : [];
        return await Reached(cycle, milestone, wards, now, cancel)
            ?? (now >= cycle.Cycle.Care.Instant || cycle.Cycle.Status == CycleStatus.Cancelled
                ? new Sight.Over()
                : new Sight.Wait(Next(cycle, milestone, now), Stands(cycle, milestone.Phase, wards, now)));
    }

    /// <summary>Before a phase opens nothing is open and nothing is missing.</summary>
    private static Standing Stands(OpenCycle cycle, PhaseId phase, IReadOnlyList<WardSummary> wards, DateTimeOffset now) =>
        now < cycle.Timetable.For(phase, PhaseDateKind.Opening) ? new(phase.Value) : Standing.Of(phase, wards);

    private async Task<Sight?> Reached(
        OpenCycle cycle, Milestone milestone, IReadOnlyList<WardSummary> wards, DateTimeOffset now, CancellationToken cancel) =>
        milestone.Kind switch
        {
            MilestoneKind.AllShut => When(await IsFirstDue(cycle, milestone, wards, cancel)),
            MilestoneKind.EditionWanted => When(await Edition(cycle, milestone, cancel) is not null),
            MilestoneKind.Publishable => Publishable((await Edition(cycle, milestone, cancel))?.State, now >= Publication(cycle, milestone)),
            _ => throw new ArgumentOutOfRangeException(nameof(milestone), milestone.Kind, "Unknown milestone."),
        };

    /// <summary>The edition's row is read only where it may be asked for: for a phase that was over before.</summary>
    private async Task<bool> IsFirstDue(OpenCycle cycle, Milestone milestone, IReadOnlyList<WardSummary> wards, CancellationToken cancel) =>
        FirstEdition.IsDue(cycle, wards, milestone.Phase, isWanted: false)
        || (cycle.WasOver(milestone.Phase) && await Edition(cycle, milestone with { Edition = 1 }, cancel) is not null && FirstEdition.IsDue(cycle, wards, milestone.Phase, isWanted: true));

    private static Sight.Reached? When(bool reached) => reached ? new() : null;

    /// <summary>Superseded also after the decision: a newer edition does not wait for the older one's publication date.</summary>
    private static Sight.Reached? Publishable(EditionState? state, bool isDue) => state switch
    {
        EditionState.Superseded => new(Sight.Superseded),
        EditionState.Published or EditionState.Withdrawn => new(Sight.Approved),
        EditionState.Decided when isDue => new(Sight.Approved),
        _ => null,
    };

    private async Task<EditionRow?> Edition(OpenCycle cycle, Milestone milestone, CancellationToken cancel) =>
        (await store.Get(cycle.Partition, Keys.Edition(milestone.Phase, milestone.Edition), cancel))?.Read<EditionRow>();

    /// <summary>
    /// The milestone's own date: what was decided before it is seen then. What only somebody's act can bring is told by a
    /// bell, and by the reconciler where that is lost.
    /// </summary>
    private static DateTimeOffset Next(OpenCycle cycle, Milestone milestone, DateTimeOffset now)
    {
        var care = cycle.Cycle.Care.Instant;
        return milestone.Kind == MilestoneKind.Publishable && Publication(cycle, milestone) is var own && own > now && own < care ? own : care;
    }

    private static DateTimeOffset Publication(OpenCycle cycle, Milestone milestone) =>
        cycle.Timetable.For(milestone.Phase, PhaseDateKind.Publication);
}
