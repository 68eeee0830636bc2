using System.Collections.Concurrent;
using WardCycle.Calendar;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Cycles;

/// <summary>Reads cycles. Frozen schemes never change, so they are kept in memory by cycle and version: a pass costs one read here.</summary>
public sealed class CycleReader(IRecordStore store, WorkingDays days)
{
    private readonly ConcurrentDictionary<(CycleId, int, string), Scheme> _schemes = new();
    private readonly ConcurrentDictionary<CycleId, CycleClock> _clocks = new();

    /// <summary>The cycle's clock as it was last read here: for who has just had the cycle read and needs no second look.</summary>
    public CycleClock? LastClock(CycleId id) => _clocks.GetValueOrDefault(id);

    public async Task<OpenCycle?> Find(CycleId id, CancellationToken cancel = default)
    {
        var row = await store.Get(Keys.CyclePartition(id), Keys.Cycle, cancel);
        if (row is null)
        {
            return null;
        }

        var cycle = row.As<CycleRow>().Body;
        _clocks[id] = cycle.Clock;
        return new(row, cycle, await SchemeOf(cycle, cancel), days);
    }

    public async Task<OpenCycle> Get(CycleId id, CancellationToken cancel = default) =>
        await Find(id, cancel) ?? throw new ArgumentException($"There is no cycle {id}.", nameof(id));

    private async Task<Scheme> SchemeOf(CycleRow cycle, CancellationToken cancel)
    {
        var key = (cycle.Id, cycle.SchemeVersion, cycle.Uid);
        if (_schemes.TryGetValue(key, out var known))
        {
            return known;
        }

        var row = await store.Get(Keys.CyclePartition(cycle.Id), Keys.Frozen(cycle.SchemeVersion), cancel)
            ?? throw new InvalidDataException($"Cycle {cycle.Id} has no frozen scheme {cycle.SchemeVersion}.");
        var frozen = row.Read<FrozenScheme>();
        return _schemes[key] = SchemeLoader.LoadTrusted(frozen.Yaml, frozen.Standards);
    }
}
