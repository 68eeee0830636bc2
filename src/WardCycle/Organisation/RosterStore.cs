using WardCycle.Record;

namespace WardCycle.Organisation;

/// <summary>
/// The roster in the record. An import writes all its rows under a version that nobody reads yet and then flips one
/// pointer: whoever reads meets the old roster or the new one, and an import that breaks off leaves the old one in force.
/// Earlier versions stay, for comparison with last year.
/// </summary>
public sealed class RosterStore(IRecordStore store)
{
    /// <summary>Below the 4 MiB and 100 changes of a commit, as everywhere.</summary>
    private const int MaxBatchBytes = 3 * 1024 * 1024;
    private const int MaxBatch = 90;

    public async Task<CurrentRoster> Read(CancellationToken cancel = default) =>
        await Pointer(cancel) is { Body: var pointer } ? new(pointer.Version, await Parts(pointer, cancel)) : CurrentRoster.None;

    /// <param name="basedOn">The version that the preview was compared with, 0 for none.</param>
    /// <param name="by">Who imports; stands in the pointer row.</param>
    public async Task<RosterImport> Apply(Roster roster, int basedOn, string by, DateTimeOffset at, CancellationToken cancel = default)
    {
        var current = await Pointer(cancel);
        if ((current?.Body.Version ?? 0) != basedOn)
        {
            return new RosterImport.Conflict();
        }

        var parts = RosterParts.Of(roster);
        var version = await FreeVersion(basedOn + 1, cancel);
        List<Change.Insert> rows = [.. parts.Select(p => Change.New(RosterKeys.Part(version, p.Ward), p.Part))];
        if (rows.FindIndex(r => RowSize.Stored(Keys.Installation, r.Key, r.Json) > RecordLimits.MaxRowBytes) is >= 0 and var large)
        {
            return new RosterImport.TooLarge(parts[large].Part.Units.First(u => u.Id == parts[large].Ward).Names[^1].Name);
        }

        var pointer = new RosterPointer(version, [.. parts.Select(p => p.Ward)], at, by);
        return await Write(rows, current is null ? Change.New(RosterKeys.InForce, pointer) : current.To(pointer), cancel)
            ? new RosterImport.Applied(version)
            : new RosterImport.Conflict();
    }

    /// <summary>All rows, then the pointer; rows that lost a race are taken away again, because they hold addresses.</summary>
    private async Task<bool> Write(List<Change.Insert> rows, Change pointer, CancellationToken cancel)
    {
        var written = new List<Change>();
        var isWon = true;
        foreach (var batch in Batches(rows))
        {
            if (await store.Commit(Keys.Installation, batch, cancel) is not CommitResult.Done done)
            {
                isWon = false;
                break;
            }

            written.AddRange(batch.Zip(done.ETags, (row, etag) => new Change.Delete(row.Key, etag)));
        }

        if (isWon && (await store.Commit(Keys.Installation, [pointer], cancel)).IsDone)
        {
            return true;
        }

        foreach (var batch in written.Chunk(MaxBatch))
        {
            await store.Commit(Keys.Installation, batch, cancel);
        }

        return false;
    }

    private static IEnumerable<IReadOnlyList<Change>> Batches(List<Change.Insert> rows)
    {
        var (batch, bytes) = (new List<Change>(), 0);
        foreach (var row in rows)
        {
            var size = RowSize.Sent(Keys.Installation, row);
            if (batch.Count > 0 && (batch.Count == MaxBatch || bytes + size > MaxBatchBytes))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(row);
            bytes += size;
        }

        yield return batch;
    }

    /// <summary>Skips versions under which an import broke off or is still writing.</summary>
    private async Task<int> FreeVersion(int version, CancellationToken cancel)
    {
        while ((await store.Range(Keys.Installation, RosterKeys.Prefix(version), RosterKeys.End(version), 1, cancel)).Count > 0)
        {
            version++;
        }

        return version;
    }

    private async Task<Stored<RosterPointer>?> Pointer(CancellationToken cancel) =>
        (await store.Get(Keys.Installation, RosterKeys.InForce, cancel))?.As<RosterPointer>();

    private async Task<Roster> Parts(RosterPointer pointer, CancellationToken cancel)
    {
        var rows = await store.Range(
            Keys.Installation, RosterKeys.Prefix(pointer.Version), RosterKeys.End(pointer.Version), cancel: cancel);
        var byKey = rows.ToDictionary(r => r.Key);
        return RosterParts.Join(pointer.Wards.Select(w => byKey[RosterKeys.Part(pointer.Version, w)].Read<Roster>()));
    }
}
