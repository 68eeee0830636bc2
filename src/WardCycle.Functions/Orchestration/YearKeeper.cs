using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using WardCycle.Cycles;
using WardCycle.Record;

namespace WardCycle.Functions.Orchestration;

/// <summary>Compares every cycle's record with its instances and repairs: starts, rings, renews (rule 1).</summary>
public sealed partial class YearKeeper(CycleList cycles, IRecordStore store, TimeProvider time, ILogger<YearKeeper> log)
{
    public async Task Reconcile(DurableTaskClient client, CancellationToken cancel)
    {
        foreach (var cycle in await cycles.All(cancel))
        {
            try
            {
                await Reconcile(client, cycle, cancel);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                LogTrouble(trouble, cycle.Cycle.Id);
            }
        }
    }

    private async Task Reconcile(DurableTaskClient client, OpenCycle cycle, CancellationToken cancel)
    {
        var row = cycle.Cycle;
        if (row.Status is not (CycleStatus.Running or CycleStatus.Paused) || row.OnHold)
        {
            return;
        }

        List<OrchestrationMetadata> instances = [];
        await foreach (var instance in client.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: InstanceId.Year(row.Id, row.Run))).WithCancellation(cancel))
        {
            instances.Add(instance);
        }

        var view = EngineReading.Of(row, Children(cycle), instances, time.GetUtcNow());
        if (view.Run is null)
        {
            // Never started, or cut short between raising the run and starting it.
            LogStarted(row.Id, row.Run);
            await DurableDoorbell.Start(client, row.Id, row.Run);
            return;
        }

        var facts = await ReconcileFacts.Read(store, cycle, cancel);
        ReconcileLog.Tell(log, row.Id, facts.Summaries);
        await Do(client, cycle, Cycles.Reconcile.Decide(cycle, facts, view, time.GetUtcNow()), cancel);
    }

    private async Task Do(DurableTaskClient client, OpenCycle cycle, Repair repair, CancellationToken cancel)
    {
        var (id, run) = (cycle.Cycle.Id, cycle.Cycle.Run);
        switch (repair)
        {
            case Repair.Ring ring:
                LogRang(id, ring.Subjects.Count);
                await RingAll(client, id, run, ring.Subjects);
                break;
            case Repair.Renew renew:
                if (await store.Commit(cycle.Partition, [Change.Update(cycle.Row, cycle.Cycle with { Run = run + 1 })], cancel) is CommitResult.Done)
                {
                    LogRenewed(id, renew.Reason);
                    await DurableDoorbell.Start(client, id, run + 1);
                    // The old run's flows meet Superseded and end; nothing is terminated.
                    await RingAll(client, id, run, Children(cycle));
                }

                break;
        }
    }

    private async Task RingAll(DurableTaskClient client, CycleId cycle, int run, IEnumerable<Subject> subjects)
    {
        foreach (var subject in subjects)
        {
            try
            {
                await DurableDoorbell.Ring(client, InstanceId.Of(cycle, run, subject));
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                LogUnheard(trouble.GetType().Name, cycle, subject);
            }
        }
    }

    private static IEnumerable<Subject> Children(OpenCycle cycle) =>
        [.. cycle.Cycle.Wards.Select(w => Subject.Ward(w.Id)), .. cycle.Scheme.Phases.Select(p => Subject.Phase(p.Id)), Subject.City];

    [LoggerMessage(LogLevel.Error, "A cycle could not be reconciled. Cycle: {Cycle}")]
    private partial void LogTrouble(Exception trouble, CycleId cycle);

    [LoggerMessage(LogLevel.Information, "A year is started. Cycle: {Cycle}, run: {Run}")]
    private partial void LogStarted(CycleId cycle, int run);

    [LoggerMessage(LogLevel.Warning, "Wakes were overdue and are rung. Cycle: {Cycle}, subjects: {Count}")]
    private partial void LogRang(CycleId cycle, int count);

    [LoggerMessage(LogLevel.Warning, "A year is started anew. Cycle: {Cycle}, reason: {Reason}")]
    private partial void LogRenewed(CycleId cycle, string reason);

    [LoggerMessage(LogLevel.Information, "A bell went unheard. Cycle: {Cycle}, subject: {Subject}, because of: {Trouble}")]
    private partial void LogUnheard(string trouble, CycleId cycle, Subject subject);
}
