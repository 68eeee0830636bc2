using WardCycle.Publication;

namespace WardCycle.Cycles.Planning;

/// <summary>What is due for the city itself: it has no sheets, only editions to look after.</summary>
public static class CityPlanner
{
    public static WardPlan Plan(OpenCycle cycle, WardState city, IEnumerable<EditionRow> editions, DateTimeOffset now)
    {
        var (head, mails, wake) = ApprovalRule.Apply(cycle, city, editions, now);
        return mails.Count == 0
            ? new([], city, head, wake)
            : new([[city.Head.To(head), .. mails.SelectMany(m => MailRows.Insert(cycle.Cycle, city.Ward, m, now))]], city, head, wake);
    }
}
