using WardCycle.Links;
using WardCycle.Publication;
using WardCycle.Record;

namespace WardCycle.Filing;

/// <summary>Deletes what a disposal's log names; each step may be done again. A cycle that was started anew under the same id is not touched.</summary>
internal sealed class DisposalRun(IRecordStore store, IDocumentStore documents, DisposalRow log)
{
    private const int MaxRounds = 20;

    public async Task Run(CancellationToken cancel)
    {
        var partition = Keys.CyclePartition(log.Cycle);
        if (await store.Get(partition, Keys.Cycle, cancel) is { } row)
        {
            if (row.Read<Cycles.CycleRow>().Uid != log.Uid)
            {
                return;
            }

            await store.Commit(partition, [Change.Remove(row)], cancel);
        }

        foreach (var root in log.Roots)
        {
            foreach (var path in await documents.List(root, cancel))
            {
                await documents.Delete(path, cancel);
            }
        }

        await Installation(cancel);
        foreach (var ward in log.Wards.Append(Keys.City).Distinct())
        {
            await Empty(Keys.WardPartition(log.Cycle, ward), cancel);
        }

        await Empty(partition, cancel);
    }

    /// <summary>The cycle's links, mails' reports and prepared hand-overs; its entry last. Erasures' marks stay with the log.</summary>
    private async Task Installation(CancellationToken cancel)
    {
        foreach (var prefix in new[] { "link-", "mailreport-" })
        {
            foreach (var row in await store.Range(Keys.Installation, prefix, Keys.After(prefix), cancel: cancel))
            {
                if (row.Read<LinkIndexRow>().Cycle == log.Cycle)
                {
                    await store.Commit(Keys.Installation, [Change.Remove(row)], cancel);
                }
            }
        }

        var prepared = Keys.PreparedHandOvers(log.Cycle);
        foreach (var row in await store.Range(Keys.Installation, prepared, Keys.After(prepared), cancel: cancel))
        {
            await store.Commit(Keys.Installation, [Change.Remove(row)], cancel);
        }

        if (await store.Get(Keys.Installation, Keys.CycleEntry(log.Cycle), cancel) is { } entry)
        {
            await store.Commit(Keys.Installation, [Change.Remove(entry)], cancel);
        }
    }

    /// <summary>Read again until empty: a watcher that had not heard yet may have written once more.</summary>
    private async Task Empty(string partition, CancellationToken cancel)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var rows = await CycleExport.All(store, partition, cancel);
            if (rows.Count == 0)
            {
                return;
            }

            foreach (var batch in rows.Chunk(RecordLimits.MaxChanges))
            {
                await store.Commit(partition, [.. batch.Select(Change.Remove)], cancel);
            }
        }

        throw new RecordUnavailableException($"Partition '{partition}' is still written to.");
    }
}
