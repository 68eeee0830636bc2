using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>The sentences around the tables, the same in HTML and XLSX.</summary>
public sealed class ReportWords(ReportContent content)
{
    public const string DraftMark = "【案】";
    public const string RehearsalMark = "【予行】";
    public const string DraftNotice = "決裁前の資料です。公表までに内容が変わることがあります。";
    public const string RehearsalNotice = "操作の練習のために作成した資料です。実際の目標や評価ではありません。";

    /// <summary>【予行】【案】 or empty.</summary>
    public string Marks => (content.IsRehearsal ? RehearsalMark : "") + (content.IsDraft ? DraftMark : "");

    public string Title => Marks + Fill(content.Scheme.Report.Title);

    public string Preamble => Fill(content.Scheme.Report.Preamble);

    public string Ward => $"＜{PrintableText.Of(content.WardName)}＞";

    public string Phase => content.Scheme.Phase(content.Phase).Label;

    public string AsOf => $"{Era.Date(content.AsOf)}現在";

    public string Edition => $"第{content.Edition}版";

    /// <summary>令和8年度　年度末評価　令和9年3月31日現在　第1版</summary>
    public string Version => string.Join('　', content.FiscalYear.Label, Phase, AsOf, Edition);

    public IEnumerable<(string Mark, string Text)> Notices =>
        [.. content.IsRehearsal ? [(RehearsalMark, RehearsalNotice)] : Array.Empty<(string, string)>(),
         .. content.IsDraft ? [(DraftMark, DraftNotice)] : Array.Empty<(string, string)>()];

    /// <summary>Which columns are still to come.</summary>
    public static string Later(PaperReport report) => report.Later.Count == 0 ? ""
        : $"空欄の{(report.OnlyTable is null ? "欄" : "列")}（{string.Join('、', report.Later)}）は、この後の公表でお知らせします。";

    public static string LegendHeading(RatingScale scale) => $"※{scale.Label} 凡例";

    /// <summary>◎：「達成できた。」; the quotation marks are added where the legend has none of its own.</summary>
    public static string LegendLine(RatingScale scale, Grade grade) => grade.Legend switch
    {
        "" => grade.Mark,
        ['「', ..] => $"{grade.Mark}：{grade.Legend}",
        _ when grade == scale.Outside => $"{grade.Mark}：{grade.Legend}",
        _ => $"{grade.Mark}：「{grade.Legend}」",
    };

    public static string Correction(ReportCorrection correction) =>
        $"{Era.Date(correction.On)}（第{correction.Edition}版）　{PrintableText.Of(correction.Text)}";

    public const string ReorganisationHeading = "組織改正";

    /// <summary>令和8年10月1日　見本区を中央区に統合しました。（区の設置等に関する条例の一部改正）</summary>
    public static string Reorganisation(ReportReorganisation change) =>
        $"{Era.Date(change.On)}　{PrintableText.Of(change.Text)}（{PrintableText.Of(change.Reason)}）";

    public static string CountsHeading(ReportCounts counts) => $"{counts.Title}の集計";

    public static string Department(ReportTally tally) => tally.Name.Length == 0 ? "（部なし）" : PrintableText.Of(tally.Name);

    /// <summary>部ごとの所属数</summary>
    public static string CountsCaption(ReportCounts counts) => $"{counts.GroupLabel}ごとの{counts.Counted}{(counts.Field.Item is null ? "" : "の")}数";

    public const string AveragesHeading = "数値の平均";
    public const string AveragesCaption = "二つ以上の所属が数で答えた項目（記号や評価は平均しません）";

    public static IReadOnlyList<string> AverageHeads { get; } = ["項目", "平均", "所属数"];

    public static string AverageName(ReportAverage average) =>
        PrintableText.Of(average.Item is { } item ? $"{item.Heading}　{average.Field.Label}" : average.Field.Label);

    /// <summary>12.5件（未確定を含む）</summary>
    public static string AverageValue(ReportAverage average) =>
        average.Value.ToString(CultureInfo.InvariantCulture) + PrintableText.Of(average.Unit) + (average.IsProvisional ? "（未確定を含む）" : "");

    /// <summary>A heading or text of the scheme with year and ward put in.</summary>
    public string Fill(string text) => PrintableText.Of(SchemeText.Fill(text, content.FiscalYear, content.WardName));
}
