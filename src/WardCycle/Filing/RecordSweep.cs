using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Filing;

/// <summary>Goes over every row of a cycle: its own, its wards', its links' and what is prepared for it.</summary>
internal sealed class RecordSweep(IRecordStore store, OpenCycle open, Blanking blanking, ErasureField? field)
{
    private const int MaxTries = 8;

    /// <summary>The places of the record that hold a text; nothing is changed.</summary>
    /// <param name="now">Units are called as they are called then.</param>
    public async Task<IReadOnlyList<ErasurePlace>> Find(DateTimeOffset now, CancellationToken cancel)
    {
        List<ErasurePlace> places = [];
        var (names, ward) = (new PlaceNames(open, now), (Partition: "", State: (WardState?)null));
        await foreach (var (partition, row) in Rows(cancel))
        {
            if (Blank(partition, row).Hits is var hits and > 0)
            {
                ward = ward.Partition == partition ? ward : (partition, await WardState.Read(store, partition, cancel));
                places.Add(new(RowWords.Of(row.Key), row.Key, WardOf(partition)?.Value, hits, names.Of(ward.State, row)));
            }
        }

        return places;
    }

    /// <summary>Row by row, each by its ETag: a form that is saved meanwhile keeps what it saved, without the text.</summary>
    public async Task<int> Run(CancellationToken cancel)
    {
        var changed = 0;
        await foreach (var (partition, row) in Rows(cancel))
        {
            changed += await One(partition, row, cancel) ? 1 : 0;
        }

        return changed;
    }

    private async Task<bool> One(string partition, Row found, CancellationToken cancel)
    {
        var row = found;
        for (var i = 0; i < MaxTries; i++)
        {
            if (row is null || Blank(partition, row) is not { Hits: > 0 } blank)
            {
                return false;
            }

            if ((await store.Commit(partition, [new Change.Replace(row.Key, blank.Json, row.ETag)], cancel)).IsDone)
            {
                return true;
            }

            row = await store.Get(partition, row.Key, cancel);
        }

        throw new RecordUnavailableException($"Row '{found.Key}' kept changing while it was erased.");
    }

    private (string Json, int Hits) Blank(string partition, Row row) => blanking.Body(row.Json, IsOfSheet(partition, row.Key));

    private bool IsOfSheet(string partition, string key) =>
        field is { } at && partition == open.WardPartition(at.Ward)
        && open.Scheme.Phases.Any(p => key == Keys.Draft(at.Sheet, p.Id) || Enumerable.Range(1, Migration.PastYear.Most).Any(ago => key == Keys.Reference(at.Sheet, p.Id, ago))
            || key.StartsWith($"review-{at.Sheet}-{p.Id}-", StringComparison.Ordinal));

    private Organisation.UnitId? WardOf(string partition) =>
        open.Cycle.Wards.Select(w => (Organisation.UnitId?)w.Id).FirstOrDefault(w => open.WardPartition(w!.Value) == partition);

    private async IAsyncEnumerable<(string Partition, Row Row)> Rows([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var partition in CycleExport.WardPartitions(open.Cycle).Prepend(open.Partition))
        {
            foreach (var row in (await CycleExport.All(store, partition, cancel)).Where(r => !IsKept(r.Key)))
            {
                yield return (partition, row);
            }
        }

        var prepared = Keys.PreparedHandOvers(open.Cycle.Id);
        foreach (var row in await store.Range(Keys.Installation, prepared, Keys.After(prepared), cancel: cancel))
        {
            yield return (Keys.Installation, row);
        }
    }

    /// <summary>The orders themselves, and the scheme: its words are nobody's data, and an order that hits them is refused.</summary>
    private static bool IsKept(string key) =>
        key.StartsWith(ErasureRow.Prefix, StringComparison.Ordinal) || key.StartsWith("frozen-", StringComparison.Ordinal);
}
