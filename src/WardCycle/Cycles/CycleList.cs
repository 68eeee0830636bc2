using WardCycle.Record;

namespace WardCycle.Cycles;

/// <summary>The cycles of this installation, oldest id first. An entry without its cycle row is one whose start was cut short.</summary>
public sealed class CycleList(IRecordStore store, CycleReader cycles)
{
    private const string Prefix = "cycle-";

    public async Task<IReadOnlyList<OpenCycle>> All(CancellationToken cancel = default)
    {
        List<OpenCycle> found = [];
        foreach (var row in await store.Range(Keys.Installation, Prefix, Keys.After(Prefix), cancel: cancel))
        {
            if (await cycles.Find(row.Read<CycleEntry>().Id, cancel) is { } cycle)
            {
                found.Add(cycle);
            }
        }

        return found;
    }
}
