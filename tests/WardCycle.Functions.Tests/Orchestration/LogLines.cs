using Microsoft.Extensions.Logging;

namespace WardCycle.Functions.Tests.Orchestration;

/// <summary>Keeps what is logged, fields included, in a list.</summary>
internal sealed class LogLines(List<string> lines) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        lines.Add(state.ToString() ?? "");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lines.Add(formatter(state, exception));
        lines.AddRange(state is IEnumerable<KeyValuePair<string, object?>> fields ? fields.Select(f => $"{f.Key}={f.Value}") : []);
        lines.Add(exception?.ToString() ?? "");
    }

    public void Dispose()
    {
    }
}
