using System.Diagnostics.Metrics;

namespace WardCycle.Telemetry;

/// <summary>Adds up what the meter tells, for an edition whose host takes figures one by one and would be flooded by every single one.</summary>
public sealed class FigureSums : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Figure> _figures = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();

    public FigureSums()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == YearTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument.Name, value, tags, isSum: true));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument.Name, value, tags, isSum: false));
        _listener.Start();
    }

    /// <summary>What has come since the last call.</summary>
    public IReadOnlyList<Figure> Take()
    {
        lock (_lock)
        {
            List<Figure> taken = [.. _figures.Values];
            _figures.Clear();
            return taken;
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Add(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, bool isSum)
    {
        var named = tags.ToArray().ToDictionary(t => t.Key, t => t.Value ?? "", StringComparer.Ordinal);
        var key = $"{name} {string.Join(' ', named.Values)}";
        lock (_lock)
        {
            var before = isSum && _figures.TryGetValue(key, out var known) ? known.Value : 0;
            _figures[key] = new(name, before + value, named);
        }
    }
}
