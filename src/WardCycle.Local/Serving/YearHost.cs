using System.Threading.Channels;
using WardCycle.Cycles;
using WardCycle.Record;

namespace WardCycle.Local.Serving;

/// <summary>
/// Drives the years in this process: starts every cycle's year with the run that its row names, wakes who rests by the
/// cycle's clock in slices of at most a minute and at every bell, and reconciles at start and hourly.
/// </summary>
public sealed partial class YearHost(
    CycleList cycles, InProcessYear years, RestBoard rests, IRecordStore store, TimeProvider time, ILogger<YearHost> log) : BackgroundService
{
    private static readonly TimeSpan Slice = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> _nudges = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Dictionary<CycleId, StartedYear> _started = [];
    private DateTimeOffset _nextReconcile = DateTimeOffset.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        rests.Rang += Nudge;
        rests.Rested += Nudge;
        try
        {
            while (true)
            {
                await Sleep(await Turn(stoppingToken), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(_started.Values.Select(y => y.Task));
        }
        finally
        {
            rests.Rang -= Nudge;
            rests.Rested -= Nudge;
        }
    }

    /// <summary>How long nothing is due.</summary>
    private async Task<TimeSpan> Turn(CancellationToken stop)
    {
        try
        {
            var open = await cycles.All(stop);
            foreach (var cycle in open)
            {
                KeepRunning(cycle.Cycle, stop);
            }

            await ReconcileWhenDue(open, stop);
            return open.Select(Wake).Append(Slice).Min();
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            // Whatever it is, the driver goes on: without it no year would.
            LogTrouble(trouble);
            return AfterTrouble;
        }
    }

    /// <summary>An ended year of the current run is the reconciler's affair. An older run's flows are woken until all have met the newer one and ended.</summary>
    private void KeepRunning(CycleRow cycle, CancellationToken stop)
    {
        if (!_started.TryGetValue(cycle.Id, out var year))
        {
            if (cycle.Status is CycleStatus.Running or CycleStatus.Paused)
            {
                Start(cycle, stop);
            }
        }
        else if (year.Run != cycle.Run && year.Task.IsCompleted)
        {
            Start(cycle, stop);
        }
        else if (year.Run != cycle.Run)
        {
            foreach (var subject in rests.Sleepers(cycle.Id))
            {
                rests.Wake(cycle.Id, subject);
            }
        }
    }

    private void Start(CycleRow cycle, CancellationToken stop) =>
        _started[cycle.Id] = new(cycle.Run, time.GetUtcNow(), Task.Run(() => Live(cycle.Id, cycle.Run, stop), CancellationToken.None));

    private async Task Live(CycleId cycle, int run, CancellationToken stop)
    {
        try
        {
            await years.Run(cycle, run, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception trouble)
        {
            LogEnded(trouble, cycle);
        }

        Nudge();
    }

    private TimeSpan Wake(OpenCycle cycle)
    {
        var (id, now) = (cycle.Cycle.Id, cycle.Now(time));
        foreach (var subject in rests.Due(id, now))
        {
            rests.Wake(id, subject);
        }

        return rests.Next(id) is { } next && cycle.Cycle.Clock.RealDelay(time.GetUtcNow(), next.Until) is { } delay && delay < Slice ? delay : Slice;
    }

    private async Task ReconcileWhenDue(IReadOnlyList<OpenCycle> open, CancellationToken stop)
    {
        if (time.GetUtcNow() < _nextReconcile)
        {
            return;
        }

        _nextReconcile = time.GetUtcNow() + Reconcile.Interval;
        foreach (var cycle in open)
        {
            if (cycle.Cycle.Status is CycleStatus.Running or CycleStatus.Paused)
            {
                var facts = await ReconcileFacts.Read(store, cycle, stop);
                await Do(cycle, Reconcile.Decide(cycle, facts, View(cycle.Cycle.Id), time.GetUtcNow()), stop);
            }
        }
    }

    private EngineView View(CycleId cycle) =>
        _started.TryGetValue(cycle, out var year) ? new(year.Run, !year.Task.IsCompleted, year.Since) : EngineView.None;

    private async Task Do(OpenCycle cycle, Repair repair, CancellationToken stop)
    {
        switch (repair)
        {
            case Repair.Ring ring:
                await Task.WhenAll(ring.Subjects.Select(subject => rests.Ring(cycle.Cycle.Id, subject)));
                break;
            case Repair.Renew renew:
                LogRenewed(cycle.Cycle.Id, renew.Reason);
                await store.Commit(cycle.Partition, [Change.Update(cycle.Row, cycle.Cycle with { Run = cycle.Cycle.Run + 1 })], stop);
                Nudge();
                break;
        }
    }

    private void Nudge() => _nudges.Writer.TryWrite(true);

    private async Task Sleep(TimeSpan delay, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(_nudges.Reader.WaitToReadAsync(over.Token).AsTask(), Task.Delay(delay, time, over.Token));
        await over.CancelAsync();
        stop.ThrowIfCancellationRequested();
        _nudges.Reader.TryRead(out _);
    }

    [LoggerMessage(LogLevel.Error, "The driver of the years met trouble; it looks again.")]
    private partial void LogTrouble(Exception trouble);

    [LoggerMessage(LogLevel.Error, "A year ended in trouble and will be renewed. Cycle: {Cycle}")]
    private partial void LogEnded(Exception trouble, CycleId cycle);

    [LoggerMessage(LogLevel.Warning, "A year is started anew. Cycle: {Cycle}, reason: {Reason}")]
    private partial void LogRenewed(CycleId cycle, string reason);
}
