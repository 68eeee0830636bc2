using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using WardCycle.Telemetry;

namespace WardCycle.Functions.Telemetry;

/// <summary>
/// Hands the year's figures to the host, which carries them to Application Insights beside its own. The host takes them
/// inside an invocation alone, so they ride along with whatever runs, at most once a minute. The spans of the verbs are the
/// host's own: every verb is an invocation.
/// </summary>
public sealed class HostMetrics(FigureSums sums, TimeProvider time, ILogger<HostMetrics> log) : IFunctionsWorkerMiddleware
{
    private static readonly long Interval = TimeSpan.FromMinutes(1).Ticks;

    private long _next;

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        finally
        {
            Tell();
        }
    }

    private void Tell()
    {
        var now = time.GetUtcNow().UtcTicks;
        var due = Interlocked.Read(ref _next);
        if (now < due || Interlocked.CompareExchange(ref _next, now + Interval, due) != due)
        {
            return;
        }

        foreach (var figure in sums.Take())
        {
            log.LogMetric(figure.Name, figure.Value, figure.Tags.ToDictionary());
        }
    }
}
