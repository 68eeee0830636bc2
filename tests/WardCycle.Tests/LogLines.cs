using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace WardCycle.Tests;

/// <summary>Keeps what is logged, fields and scopes included.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        _lines.Enqueue(state.ToString() ?? "");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue(formatter(state, exception));
        _lines.Enqueue(exception?.ToString() ?? "");
        foreach (var field in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
        {
            _lines.Enqueue($"{field.Key}={field.Value}");
        }
    }

    public void Dispose()
    {
    }
}
