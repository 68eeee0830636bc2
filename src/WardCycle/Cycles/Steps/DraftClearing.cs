using System.Globalization;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Steps;

/// <summary>
/// Erases drafts that were never submitted (requirement 7.12), at the cycle's finish: until then a return, an agreed day or
/// a late figure may still open the sheet to them. The audit says how many. Done again, it finds none.
/// </summary>
public sealed class DraftClearing(IRecordStore store)
{
    /// <summary>With the audit's row below the store's 100.</summary>
    private const int BatchSize = 90;

    /// <exception cref="RecordUnavailableException">A draft changed meanwhile: the step is done again.</exception>
    public async Task Run(OpenCycle cycle, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var ward in cycle.Cycle.Wards)
        {
            var partition = cycle.WardPartition(ward.Id);
            var drafts = await store.Range(partition, Keys.Drafts, Keys.After(Keys.Drafts), cancel: cancel);
            foreach (var batch in drafts.Chunk(BatchSize))
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"提出されなかった下書き{batch.Length}件を消去しました。");
                var audit = new AuditRow(now, "wardcycle", "drafts.erased", text);
                if (await store.Commit(partition, [.. batch.Select(Change.Remove), Change.New(Keys.Audit(now, batch[0].Key), audit)], cancel) is not CommitResult.Done)
                {
                    throw new RecordUnavailableException($"The drafts of ward {ward.Id} changed while they were erased.");
                }
            }
        }
    }
}
