using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Record;

namespace WardCycle.Mail;

/// <summary>
/// Sends a ward's due mails: claim by ETag, send, settle. A crash anywhere leaves claimed rows, and the transport is asked
/// what became of them before anything is sent again. Office hours hold at the sending too: what an outage, a pause or a
/// stop of the ward's mails has kept back waits for the next office hour, whoever wakes the ward in between.
/// </summary>
/// <param name="cycles">Finds the other year's cycle that is open beside this one; without it each speaks for itself.</param>
/// <param name="publicBase">The address under which section heads reach the pages.</param>
public sealed class MailDispatch(IRecordStore store, MailRoutes routes, IKeyRing keys, TimeProvider time, Uri publicBase, CycleReader? cycles = null)
{
    /// <summary>Mails a pass.</summary>
    public const int MostAPass = 20;

    public Task<DispatchOutcome> Run(OpenCycle cycle, WardState ward, DateTimeOffset recordNow, CancellationToken cancel)
    {
        if (cycle.Cycle is not { Status: CycleStatus.Running, OnHold: false } || ward.OpenMails.Count == 0)
        {
            return Task.FromResult(new DispatchOutcome(false));
        }

        var real = time.GetUtcNow();
        var due = ward.OpenMails.Where(m => IsDue(cycle, m.Body, ward, recordNow, real)).ToList();
        var idle = new DispatchOutcome(due.Count > MostAPass, HoldUntil: NextLapse(ward, real), NextDue: NextDue(cycle, ward, recordNow, real));
        if (due.Count == 0)
        {
            return Task.FromResult(idle);
        }

        var writing = new MailWriting(store, keys, publicBase, cycle, ward, recordNow, cycles);
        return new DispatchPass(store, routes.For(cycle.Cycle), writing, time, cycle, ward, recordNow, idle).Run(
            due.OrderBy(m => m.Body.Attempt).ThenBy(m => m.Body.NotBefore).ThenBy(m => m.Body.Id.Value, StringComparer.Ordinal).Take(MostAPass),
            cancel);
    }

    /// <summary>When a dispatch has something to do (record time): now, where it is not held; null where nothing waits. Pure.</summary>
    /// <param name="heldUntil">Real time: what the last dispatch was told to wait for.</param>
    public static DateTimeOffset? NextDue(OpenCycle cycle, WardState ward, DateTimeOffset now, DateTimeOffset real, DateTimeOffset? heldUntil)
    {
        var isDue = ward.OpenMails.Any(m => IsDue(cycle, m.Body, ward, now, real));
        return isDue && !(heldUntil > real) ? now
            : new DispatchOutcome(false, HoldUntil: isDue ? heldUntil : NextLapse(ward, real), NextDue: NextDue(cycle, ward, now, real)).Next(cycle.Cycle.Clock, real);
    }

    private static bool IsDue(OpenCycle cycle, MailRow mail, WardState ward, DateTimeOffset now, DateTimeOffset real) =>
        From(cycle, mail, ward, now, real) <= now;

    /// <summary>The first office hour in which the mail can go out, or be asked about; null while its lease runs.</summary>
    private static DateTimeOffset? From(OpenCycle cycle, MailRow mail, WardState ward, DateTimeOffset now, DateTimeOffset real) =>
        mail.State switch
        {
            MailState.Planned => MailHours.Of(cycle, ward, mail, now),
            MailState.Claimed => mail.Claim is not { } claim || claim.LeaseUntil <= real ? cycle.Scheme.OfficeHours.OnOrAfter(now, cycle.Days) : null,
            _ => throw new InvalidDataException($"Mail {mail.Id} is {mail.State} and stands among the open ones."),
        };

    private static DateTimeOffset? NextLapse(WardState ward, DateTimeOffset real) =>
        ward.OpenMails.Where(m => m.Body.State == MailState.Claimed && m.Body.Claim?.LeaseUntil > real).Min(m => m.Body.Claim?.LeaseUntil);

    private static DateTimeOffset? NextDue(OpenCycle cycle, WardState ward, DateTimeOffset now, DateTimeOffset real) =>
        ward.OpenMails.Select(m => From(cycle, m.Body, ward, now, real)).Where(at => at > now).Min();
}
