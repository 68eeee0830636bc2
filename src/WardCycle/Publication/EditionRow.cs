using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Publication;

/// <summary>One edition of a phase's reports.</summary>
/// <param name="Number">From 1; a correction is a new edition.</param>
/// <param name="Correction">訂正: what was corrected; null for the first edition.</param>
/// <param name="PublishedAt">When the public files were written (record time).</param>
/// <param name="PostedOn">掲載日 on the city's own site, typed in.</param>
/// <param name="Checked">個人情報の確認; null until it is signed.</param>
/// <param name="Postings">掲載 of single wards, where they have pages of their own.</param>
/// <param name="Wards">Whose reports it holds; null for all wards with which the cycle started.</param>
/// <param name="WithdrawnAt">公表取下げ (record time); null for an edition that was not withdrawn.</param>
/// <param name="Averages">Over all wards, as the edition states them; null where its layout prints none.</param>
/// <param name="AtOnce">What it prints of sheets that had changed in the very instant in which it was composed (a rehearsal's clock stands still), see <see cref="PrintedMark"/>; null where none was looked for.</param>
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
    string? PostedAddress = null,
    PersonalDataCheck? Checked = null,
    IReadOnlyList<WardPosting>? Postings = null,
    IReadOnlyList<WardAverage>? Averages = null,
    IReadOnlyList<UnitId>? Wards = null,
    DateTimeOffset? WithdrawnAt = null,
    IReadOnlyDictionary<string, string>? AtOnce = null)
{
    /// <summary>Whether it holds a ward's report: a ward that was founded or ended in mid-year (組織改正) is in no edition of the other phases.</summary>
    public bool Holds(CycleWard ward) => Wards?.Contains(ward.Id) ?? ward.From is null;

    /// <summary>Where a ward's report was posted: on its own site, else with all of the city's.</summary>
    public WardPosting? PostingOf(UnitId ward) =>
        Postings?.FirstOrDefault(p => p.Ward == ward) ?? (PostedOn is { } on ? new(ward, on, PostedAddress ?? "") : null);

    /// <summary>Of all phases: one range of the cycle's partition.</summary>
    public static async Task<IReadOnlyList<EditionRow>> ReadAll(IRecordStore store, OpenCycle cycle, CancellationToken cancel)
    {
        var rows = await store.Range(cycle.Partition, Keys.Editions, Keys.After(Keys.Editions), cancel: cancel);
        return [.. rows.Select(r => r.Read<EditionRow>())];
    }
}
