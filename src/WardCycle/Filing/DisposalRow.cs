using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Filing;

/// <summary>
/// 廃棄の記録: what was disposed of, when, by whom, on whose approval; no contents. Written before anything is deleted, with
/// all that a run which was cut off needs to go on once the cycle's own row is gone.
/// </summary>
/// <param name="Name">令和8年度 上京区 所属目標.</param>
/// <param name="Filing">Null for a rehearsal.</param>
/// <param name="DoneAt">Real time; null while it runs.</param>
/// <param name="Rows">Of the record.</param>
public sealed record DisposalRow(
    CycleId Cycle,
    string Uid,
    string Name,
    int FiscalYear,
    bool IsRehearsal,
    FilingRow? Filing,
    IReadOnlyList<UnitId> Wards,
    IReadOnlyList<string> Roots,
    DateTimeOffset At,
    string By,
    int Rows,
    int Documents,
    DateTimeOffset? DoneAt = null)
{
    public const string Prefix = "disposal-";

    /// <summary>A rehearsal's id may be used again, so the uid stands in the key.</summary>
    public static string Key(CycleId cycle, string uid) =>
        $"{Prefix}{cycle}.{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(uid)).AsSpan(0, 8))}";

    public static async Task<IReadOnlyList<Stored<DisposalRow>>> ReadAll(IRecordStore store, CancellationToken cancel) =>
        [.. (await store.Range(Keys.Installation, Prefix, Keys.After(Prefix), cancel: cancel)).Select(r => r.As<DisposalRow>())];
}
