using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>Reads the reviewer's rating that holds for a sheet's newest revision.</summary>
public static class ReviewReader
{
    /// <summary>Null where there is none, which costs no read.</summary>
    public static async Task<ReviewRow?> Read(IRecordStore store, string partition, SheetHead sheet, PhaseId phase, CancellationToken cancel) =>
        sheet.State(phase).Review is { } review ? (await store.Get(partition, Keys.Review(sheet.Id, phase, review.Number), cancel))?.Read<ReviewRow>() : null;
}
