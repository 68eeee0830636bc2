namespace WardCycle.Record;

/// <summary>Gathers an import's rows into commits of one partition, well below the limits.</summary>
internal sealed class CycleImportBatch(IRecordStore store, CancellationToken cancel)
{
    private const int MaxBytes = 3 * 1024 * 1024;

    private readonly List<Change> _changes = [];
    private string _partition = "";
    private int _bytes;

    public async Task Add(CycleFile.Line row)
    {
        var change = new Change.Insert(row.Key, row.Json);
        var size = RowSize.Sent(row.Partition, change);
        if (row.Partition != _partition || _changes.Count == RecordLimits.MaxChanges || _bytes + size > MaxBytes)
        {
            await Flush();
        }

        _partition = row.Partition;
        _changes.Add(change);
        _bytes += size;
    }

    public async Task Flush()
    {
        if (_changes.Count > 0)
        {
            Demand(await Commit(), _partition);
        }

        _changes.Clear();
        _bytes = 0;
    }

    /// <exception cref="RecordUnavailableException">Somebody else is writing the same cycle.</exception>
    public static void Demand(CommitResult result, string partition)
    {
        if (result is CommitResult.Conflict conflict)
        {
            throw new RecordUnavailableException($"Row '{conflict.Key}' of '{partition}' changed during the import.");
        }
    }

    /// <summary>Index rows may stand already, left by an import that was cut off; they were compared beforehand.</summary>
    private async Task<CommitResult> Commit()
    {
        var result = await store.Commit(_partition, _changes, cancel);
        if (result.IsDone || _partition != Keys.Installation)
        {
            return result;
        }

        List<Change> missing = [];
        foreach (var change in _changes)
        {
            if (await store.Get(_partition, change.Key, cancel) is null)
            {
                missing.Add(change);
            }
        }

        return await store.Commit(_partition, missing, cancel);
    }
}
