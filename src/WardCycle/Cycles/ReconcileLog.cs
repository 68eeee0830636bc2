using Microsoft.Extensions.Logging;
using WardCycle.Organisation;

namespace WardCycle.Cycles;

/// <summary>What an hour's look at a cycle found for a person to hear of, beside the repair itself. infra's alerts ask for this text.</summary>
public static partial class ReconcileLog
{
    /// <param name="wards">The wards' summary rows, the city's too.</param>
    public static void Tell(ILogger log, CycleId cycle, IEnumerable<WardSummary> wards)
    {
        foreach (var ward in wards.Where(w => w.MailTrouble > 0))
        {
            MailsWait(log, cycle, ward.Ward, ward.MailTrouble);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Mails need a person. Cycle: {Cycle}, ward: {Ward}, mails: {Mails}")]
    private static partial void MailsWait(ILogger log, CycleId cycle, UnitId ward, int mails);
}
