using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>Reads a sheet's wordings for publication.</summary>
public static class WordingReader
{
    /// <summary>The answers as they are printed. A sheet without wording costs no read.</summary>
    public static async Task<Answers> Worded(IRecordStore store, string partition, SheetHead sheet, PhaseId phase, Answers answers, CancellationToken cancel)
    {
        Dictionary<FieldId, string> texts = [];
        foreach (var standing in sheet.State(phase).Wording?.Standing ?? [])
        {
            if (await store.Get(partition, Keys.Wording(sheet.Id, phase, standing.Number), cancel) is { } row)
            {
                texts[standing.Field] = row.Read<WordingRow>().Text;
            }
        }

        return texts.Count == 0 ? answers : answers.With(new(texts));
    }

    /// <summary>All of a phase, by rising number.</summary>
    public static async Task<IReadOnlyList<WordingRow>> All(IRecordStore store, string partition, SheetHead sheet, PhaseId phase, CancellationToken cancel) =>
        sheet.State(phase).Wording is { Count: > 0 and var count }
            ? [.. (await store.Range(partition, Keys.Wording(sheet.Id, phase, 1), Keys.Wording(sheet.Id, phase, count + 1), cancel: cancel)).Select(r => r.Read<WordingRow>())]
            : [];
}
