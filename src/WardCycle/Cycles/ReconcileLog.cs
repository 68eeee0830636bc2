using Microsoft.Extensions.Logging;
using WardCycle.Organisation;

namespace WardCycle.Cycles;

/// <summary>What an hour's look at a cycle found for a person to hear of. infra's alerts ask for these texts.</summary>
public static partial class ReconcileLog
{
    /// <param name="wards">The wards' summary rows, the city's too.</param>
    /// <param name="repair">What <see cref="Reconcile.Decide"/> answered.</param>
    public static void Tell(ILogger log, CycleId cycle, IEnumerable<WardSummary> wards, Repair repair)
    {
        foreach (var ward in wards.Where(w => w.MailTrouble > 0))
        {
            MailsWait(log, cycle, ward.Ward, ward.MailTrouble);
        }

        switch (repair)
        {
            case Repair.Ring ring:
                WakesOverdue(log, cycle, ring.Subjects.Count);
                break;
            case Repair.Renew renew:
                StartedAnew(log, cycle, renew.Reason);
                break;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Mails need a person. Cycle: {Cycle}, ward: {Ward}, mails: {Mails}")]
    private static partial void MailsWait(ILogger log, CycleId cycle, UnitId ward, int mails);

    [LoggerMessage(LogLevel.Warning, "Wakes were overdue and are rung. Cycle: {Cycle}, subjects: {Count}")]
    private static partial void WakesOverdue(ILogger log, CycleId cycle, int count);

    [LoggerMessage(LogLevel.Warning, "A year is started anew. Cycle: {Cycle}, reason: {Reason}")]
    private static partial void StartedAnew(ILogger log, CycleId cycle, string reason);
}
