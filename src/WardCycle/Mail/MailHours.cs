using WardCycle.Calendar;
using WardCycle.Cycles;

namespace WardCycle.Mail;

/// <summary>When a mail that is planned can go out (record time): office hours, and behind a stop of the ward's mails. Pure.</summary>
public static class MailHours
{
    /// <summary>Now, where it could go this minute. The server's own limits come on top.</summary>
    public static DateTimeOffset Of(OpenCycle cycle, WardState ward, MailRow mail, DateTimeOffset now)
    {
        var from = MailNeed.IsStopped(ward, mail, now) ? AfterStop(cycle, ward, mail.NotBefore) : mail.NotBefore;
        return cycle.Scheme.OfficeHours.OnOrAfter(from > now ? from : now, cycle.Days);
    }

    private static DateTimeOffset AfterStop(OpenCycle cycle, WardState ward, DateTimeOffset notBefore)
    {
        var morning = cycle.Scheme.OfficeHours.OnOrAfter(MunicipalTime.At(ward.Head.Body.MailStopUntil!.Value.AddDays(1), default), cycle.Days);
        return notBefore > morning ? notBefore : morning;
    }
}
