using Azure;
using Azure.Data.Tables;
using WardCycle.Record;

namespace WardCycle.Functions.Stores;

/// <summary>
/// The record in one table of Azure Table Storage: a partition of the record is a partition of the table, a commit one
/// entity group transaction. Every row carries the id of the commit that wrote it, so that a commit whose answer was
/// lost, or was refused because its own retry had met it, is settled by reading (rule 14).
/// </summary>
public sealed class TableRecordStore(TableClient table) : IRecordStore
{
    private const int LargestPage = 1000;

    public async Task<Row?> Get(string partition, string key, CancellationToken cancel = default) =>
        await Find(partition, key, cancel) is { } entity ? TableRow.Read(entity) : null;

    public async Task<IReadOnlyList<Row>> Range(string partition, string from, string to, int limit = int.MaxValue, CancellationToken cancel = default)
    {
        List<Row> rows = [];
        if (limit <= 0 || string.CompareOrdinal(from, to) >= 0)
        {
            return rows;
        }

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}");
        try
        {
            await foreach (var entity in table.QueryAsync<TableEntity>(filter, Math.Min(limit, LargestPage), cancellationToken: cancel))
            {
                rows.Add(TableRow.Read(entity));
                if (rows.Count == limit)
                {
                    break;
                }
            }

            return rows;
        }
        catch (Exception trouble) when (TableTrouble.Is(trouble, cancel))
        {
            throw new RecordUnavailableException("The table did not answer a query.", trouble);
        }
    }

    public async Task<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        RecordLimits.Check(partition, changes);
        if (changes.Count == 0)
        {
            return new CommitResult.Done([]);
        }

        var write = Guid.NewGuid().ToString("N");
        try
        {
            var answer = await table.SubmitTransactionAsync(changes.Select(c => TableRow.Action(partition, c, write)), cancel);
            return new CommitResult.Done([.. changes.Zip(answer.Value, (c, r) => c is Change.Delete ? "" : $"{r.Headers.ETag}")]);
        }
        catch (TableTransactionFailedException refused) when (TableTrouble.Refused(refused, changes.Count) is not null)
        {
            return await Settle(partition, changes, write, cancel)
                ?? new CommitResult.Conflict(changes[TableTrouble.Refused(refused, changes.Count)!.Value].Key);
        }
        catch (Exception lost) when (TableTrouble.Is(lost, cancel))
        {
            return await Settle(partition, changes, write, cancel)
                ?? throw new RecordUnavailableException("The table did not answer a commit.", lost);
        }
    }

    /// <summary>Done where every row that the commit wrote bears its id; null where none does.</summary>
    /// <exception cref="RecordUnavailableException">The commit stood, and others have gone on from it since.</exception>
    private async Task<CommitResult?> Settle(string partition, IReadOnlyList<Change> changes, string write, CancellationToken cancel)
    {
        var (ours, etags) = (0, new List<string>());
        foreach (var change in changes)
        {
            var entity = change is Change.Delete ? null : await Find(partition, change.Key, cancel);
            var isOurs = entity is not null && TableRow.WriteOf(entity) == write;
            ours += isOurs ? 1 : 0;
            etags.Add(isOurs ? entity!.ETag.ToString() : "");
        }

        return ours == 0 ? null
            : ours == changes.Count(c => c is not Change.Delete) ? new CommitResult.Done(etags)
            : throw new RecordUnavailableException("A commit's answer was lost, and its rows have been changed since.");
    }

    private async Task<TableEntity?> Find(string partition, string key, CancellationToken cancel)
    {
        if (!RecordLimits.AllowsKey(partition) || !RecordLimits.AllowsKey(key))
        {
            return null;
        }

        try
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancel);
            return found.HasValue ? found.Value : null;
        }
        catch (Exception trouble) when (TableTrouble.Is(trouble, cancel))
        {
            throw new RecordUnavailableException("The table did not answer.", trouble);
        }
    }
}
