using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Surveys;

namespace WardCycle.Cycles.Planning;

/// <summary>What is due for the city itself: it has no sheets, only editions to look after, and posts of its own that change hands.</summary>
public static class CityPlanner
{
    public static WardPlan Plan(OpenCycle cycle, WardState city, IEnumerable<EditionRow> editions, DateTimeOffset now)
    {
        var known = editions.ToList();
        var (head, mails, next) = ApprovalRule.Apply(cycle, city, known, now);
        var expected = ApprovalRule.Apply(cycle, city, Expected(cycle, known, now), now).Wake;
        var wake = next is null || expected < next ? expected : next;
        wake = new[] { wake, OverdueIssues.Wake(cycle, head), Mornings.HandOver(head) }.Min();
        return mails.Count == 0
            ? new([], city, head, wake)
            : new([[city.Head.To(head), .. mails.SelectMany(m => MailRows.Insert(cycle.Cycle, city.Ward, m, now))]], city, head, wake);
    }

    /// <summary>First editions that will come before their publication date: the city wakes for them without being told of each.</summary>
    private static IEnumerable<EditionRow> Expected(OpenCycle cycle, IReadOnlyList<EditionRow> known, DateTimeOffset now) =>
        from phase in cycle.Scheme.Phases
        where cycle.Timetable.For(phase.Id, PhaseDateKind.Publication) > now && known.All(e => e.Phase != phase.Id)
        select new EditionRow(phase.Id, 1, EditionState.Composed, now, ComposedAt: now);
}
