using Microsoft.DurableTask;

namespace WardCycle.Functions.Orchestration;

/// <summary>
/// One flow's rest: one waiter for the bell and one timer, both used again while they are pending (rule 3). Bells that
/// piled up are one wake. A pending timer that fires too early for the new wake is kept, and followed by one for the rest
/// of the way: bells that put the wake off cost no timer. Rounding belongs to the flow's version: never change it with work
/// in flight.
/// </summary>
internal sealed class DurableRest(TaskOrchestrationContext context) : IDisposable
{
    private Task? _bell;
    private DateTime? _asked;
    private Task? _timer;
    private CancellationTokenSource? _stop;
    private DateTime _due;

    /// <summary>Ends at that real instant, or at a bell; at once where one rang since the last rest.</summary>
    public async Task Until(DateTimeOffset wake)
    {
        if (TakeBells())
        {
            return;
        }

        _bell ??= Hear();
        var due = Rounded(wake);
        do
        {
            SetTimer(due);
            await Task.WhenAny(_bell, _timer!);
        }
        while (!TakeBells() && _due < due);
    }

    /// <summary>A new life that begins now takes no pending timer with it.</summary>
    public bool HasTimer => _timer is { IsCompleted: false };

    /// <summary>A timer left behind would keep the instance running.</summary>
    public void Dispose()
    {
        if (HasTimer)
        {
            _stop!.Cancel();
        }

        _timer = null;
        _stop?.Dispose();
        _stop = null;
    }

    /// <summary>Up to the whole second and one more: the queue may deliver up to a second early.</summary>
    internal static DateTime Rounded(DateTimeOffset wake)
    {
        var ticks = wake.UtcTicks;
        var whole = (ticks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond;
        return new DateTime(whole + TimeSpan.TicksPerSecond, DateTimeKind.Utc);
    }

    private void SetTimer(DateTime due)
    {
        if (HasTimer && _due <= due)
        {
            return;
        }

        Dispose();
        _stop = new();
        _due = due;
        _timer = context.CreateTimer(due, _stop.Token);
    }

    /// <summary>
    /// Runs an activity that reads the record. Bells of the episode in which it is asked for are served by it: the engine
    /// hands it out only when that episode is over. Later ones are heard at the next rest.
    /// </summary>
    public async Task<T> Serve<T>(Func<Task<T>> activity)
    {
        _asked = context.CurrentUtcDateTime;
        _bell ??= Hear();
        try
        {
            return await activity();
        }
        finally
        {
            _asked = null;
        }
    }

    private async Task Hear()
    {
        do
        {
            await context.WaitForExternalEvent<object>(FlowNames.Bell);
        }
        while (context.CurrentUtcDateTime == _asked);
    }

    private bool TakeBells()
    {
        var rang = false;
        while (_bell is { IsCompleted: true })
        {
            rang = true;
            _bell = Hear();
        }

        return rang;
    }
}
