using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Cycles;

/// <summary>Answers <c>Look</c>: reads whether a milestone is reached. Reached is checked before Over.</summary>
public sealed class Looks(IRecordStore store)
{
    public async Task<Sight> See(OpenCycle cycle, Milestone milestone, DateTimeOffset now, CancellationToken cancel) =>
        await Reached(cycle, milestone, now, cancel)
        ?? (now >= cycle.Cycle.Care.Instant || cycle.Cycle.Status == CycleStatus.Cancelled
            ? new Sight.Over()
            : new Sight.Wait(Next(cycle, milestone)));

    private async Task<Sight?> Reached(OpenCycle cycle, Milestone milestone, DateTimeOffset now, CancellationToken cancel) =>
        milestone.Kind switch
        {
            MilestoneKind.Opened => When(now >= cycle.Timetable.For(milestone.Phase, PhaseDateKind.Opening)),
            MilestoneKind.AllShut => When(await AllShut(cycle, milestone.Phase, cancel)),
            MilestoneKind.EditionWanted => When(milestone.Edition == 1 || await Edition(cycle, milestone, cancel) is not null),
            MilestoneKind.EditionSettled => Settled((await Edition(cycle, milestone, cancel))?.State),
            MilestoneKind.PublicationDue => Superseded((await Edition(cycle, milestone, cancel))?.State)
                ?? When(now >= cycle.Timetable.For(milestone.Phase, PhaseDateKind.Publication)),
            _ => throw new ArgumentOutOfRangeException(nameof(milestone), milestone.Kind, "Unknown milestone."),
        };

    private static Sight.Reached? When(bool reached) => reached ? new() : null;

    private static Sight.Reached? Settled(EditionState? state) =>
        state is EditionState.Decided or EditionState.Published ? new(Sight.Approved) : Superseded(state);

    /// <summary>Also after the decision: a newer edition does not wait for the older one's publication date.</summary>
    private static Sight.Reached? Superseded(EditionState? state) =>
        state is EditionState.Superseded or EditionState.Withdrawn ? new(Sight.Superseded) : null;

    private async Task<EditionRow?> Edition(OpenCycle cycle, Milestone milestone, CancellationToken cancel) =>
        (await store.Get(cycle.Partition, Keys.Edition(milestone.Phase, milestone.Edition), cancel))?.Read<EditionRow>();

    private async Task<bool> AllShut(OpenCycle cycle, PhaseId phase, CancellationToken cancel) =>
        SummaryRow.AllShut(cycle, await SummaryRow.ReadAll(store, cycle, cancel), phase);

    /// <summary>The milestone's own date; what only somebody's act can bring is told by a bell, and by the reconciler where that is lost.</summary>
    private static DateTimeOffset Next(OpenCycle cycle, Milestone milestone)
    {
        var care = cycle.Cycle.Care.Instant;
        var own = milestone.Kind switch
        {
            MilestoneKind.Opened => cycle.Timetable.For(milestone.Phase, PhaseDateKind.Opening),
            MilestoneKind.PublicationDue => cycle.Timetable.For(milestone.Phase, PhaseDateKind.Publication),
            _ => care,
        };
        return own < care ? own : care;
    }
}
