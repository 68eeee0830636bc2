using WardCycle.Record;
using WardCycle.Surveys;

namespace WardCycle.Web.Secretariat.Surveys;

/// <summary>A page of free texts.</summary>
/// <param name="After">Where the next page begins; null for the last one.</param>
public sealed record SurveyTextPage(IReadOnlyList<SurveyText> Texts, string? After)
{
    private const int Most = 200;

    public static SurveyTextPage None { get; } = new([], null);

    /// <param name="after">As a page before gave it; anything else begins anew.</param>
    public static async Task<SurveyTextPage> Read(IRecordStore store, string wardPartition, SurveyAt at, string after, CancellationToken cancel)
    {
        var prefix = Keys.SurveyTexts(at);
        var from = RecordLimits.AllowsKey(prefix + after) ? prefix + after : prefix;
        var rows = await store.Range(wardPartition, from, Keys.After(prefix), Most + 1, cancel);
        return new([.. rows.Take(Most).Select(r => r.Read<SurveyText>())], rows.Count > Most ? rows[Most].Key[prefix.Length..] : null);
    }
}
