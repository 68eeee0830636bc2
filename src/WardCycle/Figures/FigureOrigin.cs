using System.Globalization;
using WardCycle.Calendar;

namespace WardCycle.Figures;

/// <summary>Where a figure comes from that its sheet does not type itself.</summary>
/// <param name="Source">出典</param>
/// <param name="AsOf">Time of the figure.</param>
/// <param name="N">How many answered.</param>
/// <param name="CorrectedOn">Null where it stands as first entered.</param>
/// <param name="Reason">Why it was corrected.</param>
public sealed record FigureOrigin(string Source, DateOnly AsOf, int? N = null, DateOnly? CorrectedOn = null, string? Reason = null)
{
    /// <summary>出典：市民アンケート、令和8年10月1日時点、n=512、令和9年4月5日訂正（集計の誤り）</summary>
    public string Words => string.Join('、', new[]
    {
        $"出典：{Source}",
        $"{Era.Date(AsOf)}時点",
        N is { } n ? string.Create(CultureInfo.InvariantCulture, $"n={n}") : null,
        CorrectedOn is { } day ? $"{Era.Date(day)}訂正（{Reason}）" : null,
    }.OfType<string>());
}
