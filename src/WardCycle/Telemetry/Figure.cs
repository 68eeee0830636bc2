namespace WardCycle.Telemetry;

/// <summary>One figure since the last look: a counter's increase, or a gauge's last value.</summary>
public sealed record Figure(string Name, double Value, IReadOnlyDictionary<string, object> Tags);
