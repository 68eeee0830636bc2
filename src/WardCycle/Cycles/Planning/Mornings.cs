using WardCycle.Calendar;

namespace WardCycle.Cycles.Planning;

/// <summary>
/// What takes effect on the morning of a day by itself: prepared hand-overs and reorganisations, also where the day is past.
/// The pass applies them before it plans, in a paused cycle too: its forms stay open, and who has left must not go on
/// holding a post. A cycle on hold waits: a person looks at it first.
/// </summary>
public static class Mornings
{
    public static DateTimeOffset? HandOver(WardHead head) =>
        head.HandOverOn is { } day ? MunicipalTime.At(day, TimeOnly.MinValue) : null;

    /// <summary>The first that the ward has still before it.</summary>
    public static DateTimeOffset? Reorganisation(OpenCycle cycle, WardHead head) =>
        cycle.Cycle.Reorganisations?.Where(r => r.Awaits(head)).Select(r => (DateTimeOffset?)MunicipalTime.At(r.On, TimeOnly.MinValue)).Min();

    /// <summary>The earlier of both: all that a paused cycle has to do.</summary>
    public static DateTimeOffset? Next(OpenCycle cycle, WardHead head) =>
        new[] { HandOver(head), Reorganisation(cycle, head) }.Min();
}
