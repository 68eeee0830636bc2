using System.Globalization;
using WardCycle.Cycles;
using WardCycle.Record;

namespace WardCycle.Filing;

/// <summary>
/// One 抹消: who, when, why, approved by whom; what it was is never kept. <paramref name="Texts"/> stand here only while it
/// runs, so that it can go on after a crash, and are taken out before the store is scrubbed.
/// </summary>
/// <param name="Label">What was erased, in words without contents: 文言2件, 見本課「目標」.</param>
/// <param name="Places">How many places were found when it was ordered.</param>
/// <param name="DoneAt">Record and documents hold nothing any more (real time); null while it runs.</param>
/// <param name="ScrubbedAt">The store's freed pages were overwritten too (real time).</param>
public sealed record ErasureRow(
    int Number,
    DateTimeOffset At,
    string By,
    ErasureOrder Order,
    string Label,
    int Places,
    IReadOnlyList<ErasureMark> Marks,
    IReadOnlyList<string>? Texts = null,
    ErasureField? Field = null,
    DateTimeOffset? DoneAt = null,
    DateTimeOffset? ScrubbedAt = null)
{
    public const string Prefix = "erasure-";

    public static string Key(int number) => Prefix + number.ToString("D5", CultureInfo.InvariantCulture);

    /// <summary>The copy in the installation's partition: it outlives the cycle, and an imported older export meets it.</summary>
    public static string KeptPrefix(CycleId cycle) => $"erased-{cycle}.";

    public static string KeptKey(CycleId cycle, int number) => KeptPrefix(cycle) + number.ToString("D5", CultureInfo.InvariantCulture);

    public static async Task<IReadOnlyList<Stored<ErasureRow>>> ReadAll(IRecordStore store, CycleId cycle, CancellationToken cancel) =>
        [.. (await store.Range(Keys.CyclePartition(cycle), Prefix, Keys.After(Prefix), cancel: cancel)).Select(r => r.As<ErasureRow>())];

    public static async Task<IReadOnlyList<ErasureRow>> ReadKept(IRecordStore store, CycleId cycle, CancellationToken cancel) =>
        [.. (await store.Range(Keys.Installation, KeptPrefix(cycle), Keys.After(KeptPrefix(cycle)), cancel: cancel)).Select(r => r.Read<ErasureRow>())];
}
