using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Publication;

/// <summary>One edition of a phase's reports.</summary>
/// <param name="Number">From 1; a correction is a new edition.</param>
/// <param name="Correction">訂正: what was corrected; null for the first edition.</param>
/// <param name="PublishedAt">When the public files were written (record time).</param>
/// <param name="PostedOn">掲載日 on the city's own site, typed in.</param>
public sealed record EditionRow(
    PhaseId Phase,
    int Number,
    EditionState State,
    DateTimeOffset WantedAt,
    string? Correction = null,
    DateTimeOffset? ComposedAt = null,
    DecisionData? Decision = null,
    DateTimeOffset? PublishedAt = null,
    string? Withdrawal = null,
    DateOnly? PostedOn = null,
    string? PostedAddress = null)
{
    /// <summary>Of all phases: one range of the cycle's partition.</summary>
    public static async Task<IReadOnlyList<EditionRow>> ReadAll(IRecordStore store, OpenCycle cycle, CancellationToken cancel)
    {
        var rows = await store.Range(cycle.Partition, Keys.Editions, Keys.After(Keys.Editions), cancel: cancel);
        return [.. rows.Select(r => r.Read<EditionRow>())];
    }
}
