using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using WardCycle.Functions.Telemetry;
using WardCycle.Telemetry;
using WardCycle.Tests.Mail;

namespace WardCycle.Functions.Tests.Telemetry;

public sealed class HostMetricsTests
{
    [Fact]
    public async Task Figures_ride_along_with_an_invocation_at_most_once_a_minute_even_with_one_that_fails()
    {
        var (log, time) = (new Lines(), new ManualTime(new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero)));
        using var sums = new FigureSums();
        var metrics = new HostMetrics(sums, time, log);

        YearTelemetry.StoreCall("host-test", "done");
        await Assert.ThrowsAsync<TimeoutException>(() => metrics.Invoke(new Invocation(), _ => throw new TimeoutException()));
        YearTelemetry.StoreCall("host-test", "done");
        await metrics.Invoke(new Invocation(), _ => Task.CompletedTask);

        Assert.Equal(["wardcycle.store.calls=1 host-test done"], log.Said("host-test"));

        time.Now += TimeSpan.FromMinutes(1);
        await metrics.Invoke(new Invocation(), _ => Task.CompletedTask);

        Assert.Equal(2, log.Said("host-test").Count);
    }

    private sealed class Invocation : FunctionContext
    {
        public override string InvocationId => "1";
    }

    private sealed class Lines : ILogger<HostMetrics>
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Said(string about) => [.. _lines.Where(l => l.Contains(about, StringComparison.Ordinal))];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Add(formatter(state, exception));
    }
}
