using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using WardCycle.Calendar;

namespace WardCycle.Functions.Orchestration;

/// <summary>What the clock starts: the hourly reconciler, the daily clearing of old histories. Schedules are in UTC.</summary>
public sealed partial class Timers(YearKeeper keeper, EngineClient engine, HolidayTable holidays, TimeProvider time, ILogger<Timers> log)
{
    /// <summary>Histories of ended instances are kept as long; the record is the truth.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(90);

    [Function(nameof(Reconcile))]
    public async Task Reconcile([TimerTrigger("0 7 * * * *", RunOnStartup = false)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancel)
    {
        engine.Use(client);
        await keeper.Reconcile(client, cancel);
        LogReconciled(timer.IsPastDue);
    }

    [Function(nameof(Purge))]
    public async Task Purge([TimerTrigger("0 40 17 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancel)
    {
        engine.Use(client);
        var now = time.GetUtcNow();
        // Only what began long ago and has ended. The year's own instance lives longer than that and is kept until then.
        var filter = new PurgeInstancesFilter(
            null, now - Retention, [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Terminated]);
        var purged = await client.PurgeAllInstancesAsync(filter, cancel);
        LogPurged(purged.PurgedInstanceCount, timer.IsPastDue);
        var year = FiscalYear.Of(MunicipalTime.DayOf(now));
        if (HolidayCoverage.Warning(holidays, year.First) is not null)
        {
            LogHolidays(year.Year + 1);
        }
    }

    [LoggerMessage(LogLevel.Information, "Reconciled. Past due: {PastDue}")]
    private partial void LogReconciled(bool pastDue);

    [LoggerMessage(LogLevel.Information, "Old histories purged. Count: {Count}, past due: {PastDue}")]
    private partial void LogPurged(int count, bool pastDue);

    [LoggerMessage(LogLevel.Error, "Holidays are missing for the coming fiscal year. Year: {Year}")]
    private partial void LogHolidays(int year);
}
