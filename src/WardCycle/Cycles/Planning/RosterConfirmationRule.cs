using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Mail;

namespace WardCycle.Cycles.Planning;

/// <summary>
/// A ward that has to confirm its roster is asked when the cycle begins, on the last day for it, and one, three and five
/// working days after it. Its invitations wait all the while: a mail to somebody who has left is worse than a late one.
/// </summary>
public static class RosterConfirmationRule
{
    private static readonly int[] After = [1, 3, 5];

    public static (WardHead Head, IReadOnlyList<WantedMail> Mails, DateTimeOffset? Wake) Apply(OpenCycle cycle, WardState ward, WardHead head, DateTimeOffset now)
    {
        if (!IsAwaited(cycle, head))
        {
            return (head, [], null);
        }

        var mornings = Mornings(cycle).ToList();
        var due = mornings.LastOrDefault(m => m <= now);
        var next = mornings.FirstOrDefault(m => m > now);
        DateTimeOffset? wake = next == default ? null : next;
        var occasion = string.Create(CultureInfo.InvariantCulture, $"roster:{MunicipalTime.DayOf(due):yyyy-MM-dd}");
        if (due == default || (head.Planned?.Contains(occasion) ?? false))
        {
            return (head, [], wake);
        }

        var when = cycle.Scheme.OfficeHours.OnOrAfter(now, cycle.Days);
        return (
            head with { Planned = [.. head.Planned ?? [], occasion] },
            [.. ward.Office(MunicipalTime.DayOf(now)).Select(post => new WantedMail(MailPurpose.RosterConfirmation, cycle.Scheme.Phases[0].Id, [], post, occasion, when))],
            wake);
    }

    /// <summary>Nobody is invited before the ward has confirmed. One that has ended (組織改正) is not asked any more.</summary>
    public static bool IsAwaited(OpenCycle cycle, WardHead head) =>
        cycle.Cycle.ConfirmBy is not null && head.RosterConfirmed is null && cycle.Cycle.Wards.FirstOrDefault(w => w.Id == head.Ward)?.Until is null;

    private static IEnumerable<DateTimeOffset> Mornings(OpenCycle cycle)
    {
        var from = MunicipalTime.DayOf(cycle.Cycle.StartedAt);
        var first = cycle.Days.OnOrAfter(from > cycle.Cycle.FiscalYear.First ? from : cycle.Cycle.FiscalYear.First);
        var last = cycle.Cycle.ConfirmBy!.Value;
        return After.Select(n => cycle.Days.Add(last, n)).Prepend(last).Prepend(first).Distinct().Order()
            .Select(day => MunicipalTime.At(day, cycle.Scheme.OfficeHours.From));
    }
}
