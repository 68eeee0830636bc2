using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Cycles.Planning;

/// <summary>
/// A composed edition that nobody has decided reminds the secretariat around the publication date instead of stopping the
/// year: three working days before, on the day, and five and ten working days after it. One composed later, such as a
/// correction, counts from the day on which it was composed: it is not overdue at once. Nobody is reminded of the first
/// edition of a phase that was over when the cycle began: it was published on paper.
/// </summary>
public static class ApprovalRule
{
    private static readonly int[] Offsets = [-3, 0, 5, 10];

    public static (WardHead Head, IReadOnlyList<WantedMail> Mails, DateTimeOffset? Wake) Apply(
        OpenCycle cycle, WardState city, IEnumerable<EditionRow> editions, DateTimeOffset now)
    {
        var head = city.Head.Body;
        var office = cycle.Scheme.OfficeHours;
        List<WantedMail> mails = [];
        DateTimeOffset? wake = null;
        foreach (var edition in editions.Where(e => e.State == EditionState.Composed && !WasDueBefore(cycle, e)))
        {
            var mornings = Mornings(cycle, edition);
            var due = mornings.LastOrDefault(m => m <= now);
            var next = mornings.FirstOrDefault(m => m > now);
            wake = next == default || wake < next ? wake : next;
            var occasion = string.Create(CultureInfo.InvariantCulture, $"approval:{edition.Phase}:{edition.Number}:{MunicipalTime.DayOf(due):yyyy-MM-dd}");
            if (due == default || (head.Planned?.Contains(occasion) ?? false))
            {
                continue;
            }

            head = head with { Planned = [.. head.Planned ?? [], occasion] };
            mails.AddRange(Secretariat(city).Select(post => new WantedMail(
                MailPurpose.ApprovalOverdue, edition.Phase, [], post, occasion, office.OnOrAfter(now, cycle.Days), edition.Number)));
        }

        return (head, mails, wake);
    }

    /// <summary>Its day of publication lay before the cycle began: it came on paper, and nobody is late with it.</summary>
    private static bool WasDueBefore(OpenCycle cycle, EditionRow edition) =>
        edition.Number == 1 && cycle.Timetable.For(edition.Phase, PhaseDateKind.Publication) <= cycle.Cycle.StartedAt;

    private static List<DateTimeOffset> Mornings(OpenCycle cycle, EditionRow edition)
    {
        var publication = cycle.Timetable.For(edition.Phase, PhaseDateKind.Publication);
        var from = MunicipalTime.DayOf(edition.ComposedAt > publication ? edition.ComposedAt.Value : publication);
        return
        [
            .. Offsets.Select(n => cycle.Days.OnOrAfter(cycle.Days.Add(from, n))).Distinct()
                .Select(day => MunicipalTime.At(day, cycle.Scheme.OfficeHours.From))
                .Where(morning => !(morning <= edition.ComposedAt)),
        ];
    }

    private static IEnumerable<Post> Secretariat(WardState city) =>
        city.Posts.Select(p => p.Body).Where(p => p.Role == PostRole.Secretariat && p.Addresses.Count > 0);
}
