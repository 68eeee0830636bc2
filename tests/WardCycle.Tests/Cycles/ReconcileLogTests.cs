using Microsoft.Extensions.Logging;
using WardCycle.Cycles;
using WardCycle.Organisation;

namespace WardCycle.Tests.Cycles;

public sealed class ReconcileLogTests
{
    private static readonly CycleId Cycle = new("r8");
    private static readonly UnitId Ward = new("kita");

    private readonly Heard _heard = new();

    [Fact]
    public void Where_no_mail_waits_nothing_is_said()
    {
        ReconcileLog.Tell(_heard, Cycle, [Summary(0)]);

        Assert.Empty(_heard.Lines);
    }

    [Fact]
    public void Mails_that_wait_for_a_person_are_told_per_ward_in_every_look()
    {
        ReconcileLog.Tell(_heard, Cycle, [Summary(2), Summary(0)]);

        Assert.Equal(["Warning Mails need a person. Cycle: r8, ward: kita, mails: 2"], _heard.Lines);
    }

    private static WardSummary Summary(int mailTrouble) =>
        new(Ward, null, new Dictionary<WardCycle.Schemes.PhaseId, PhaseSummary>(), mailTrouble);

    private sealed class Heard : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel} {formatter(state, exception)}");
    }
}
