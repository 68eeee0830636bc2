using System.Globalization;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using WardCycle.Calendar;
using WardCycle.Functions.Orchestration;
using WardCycle.Tests.Mail;

namespace WardCycle.Functions.Tests.Clearing;

public sealed class PurgeTests
{
    private static readonly DateTimeOffset Now = MunicipalTime.At(new(2026, 12, 1), new(2, 40));

    [Fact]
    public async Task Only_what_has_ended_and_began_before_the_retention_is_cleared()
    {
        var client = new PurgingClient();

        await Purge(client, HolidayTable.Shipped);

        Assert.Equal(Now - Timers.Retention, client.Filter!.CreatedTo);
        Assert.Equal([OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Terminated], client.Filter.Statuses!);
    }

    [Fact]
    public async Task Missing_holidays_of_the_coming_year_are_an_error_in_the_log_every_day()
    {
        Assert.DoesNotContain(await Purge(new(), HolidayTable.Shipped), l => l.StartsWith("Error", StringComparison.Ordinal));
        Assert.Contains("Error Holidays are missing for the coming fiscal year. Year: 2027", await Purge(new(), Until2026()));
    }

    private static async Task<IReadOnlyList<string>> Purge(PurgingClient client, HolidayTable holidays)
    {
        var log = new Lines();
        await new Timers(null!, new EngineClient(), holidays, new ManualTime(Now), log).Purge(new TimerInfo(), client, CancellationToken.None);
        return log.Said;
    }

    /// <summary>The shipped table cut off after the fiscal year 2026.</summary>
    private static HolidayTable Until2026()
    {
        using var reader = new StreamReader(typeof(HolidayTable).Assembly.GetManifestResourceStream("calendar/holidays.csv")!);
        var kept = reader.ReadToEnd().Split('\n').Where((line, number) => number == 0 || IsBefore(line, new(2027, 4, 1)));
        return Assert.IsType<HolidayLoad.Loaded>(HolidayTable.Read(Encoding.UTF8.GetBytes(string.Join('\n', kept)), "holidays.csv")).Table;
    }

    private static bool IsBefore(string line, DateOnly end) =>
        DateOnly.TryParseExact(line.Split(',')[0], "yyyy/M/d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < end;

    private sealed class PurgingClient() : DurableTaskClient("test")
    {
        public PurgeInstancesFilter? Filter { get; private set; }

        public override Task<PurgeResult> PurgeAllInstancesAsync(PurgeInstancesFilter filter, CancellationToken cancellation)
        {
            Filter = filter;
            return Task.FromResult(new PurgeResult(3));
        }

        public override Task<string> ScheduleNewOrchestrationInstanceAsync(
            TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => throw new NotSupportedException();
    }

    private sealed class Lines : ILogger<Timers>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Said.Add($"{logLevel} {formatter(state, exception)}");
    }
}
