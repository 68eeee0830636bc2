using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Filing;

/// <summary>What ever stood in a field: its texts are looked for in mails, reports and copies too.</summary>
internal static class ErasedField
{
    public static async Task<IReadOnlyList<string>> Values(IRecordStore store, OpenCycle open, ErasureField field, CancellationToken cancel)
    {
        var partition = open.WardPartition(field.Ward);
        List<string> values = [];
        foreach (var phase in open.Scheme.Phases)
        {
            var revisions = await store.Range(partition, Keys.Revision(field.Sheet, phase.Id, 0), Keys.Revision(field.Sheet, phase.Id, 99_999), cancel: cancel);
            values.AddRange(revisions.Select(r => r.Read<Revision>().Answers[field.Field]));
            if (await store.Get(partition, Keys.Draft(field.Sheet, phase.Id), cancel) is { } draft)
            {
                values.Add(draft.Read<Draft>().Answers[field.Field]);
            }
        }

        return [.. values.Where(v => v.Trim() is { Length: > 0 } text && text != Blanking.Mark).Distinct(StringComparer.Ordinal)];
    }
}
