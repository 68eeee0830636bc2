using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Publication;
using WardCycle.Reports.Paper;
using WardCycle.Schemes;

namespace WardCycle.Reports.OpenData;

/// <summary>The columns of the units' file: where and when, then every public field that is not asked per item, then the edition.</summary>
internal static class ReportColumns
{
    public static IReadOnlyList<OpenDataColumn<ReportRow>> Of(ReportContent content) =>
        Distinct([.. Place(content), .. content.PhasesSoFar().SelectMany(p => Phase(p, content.Scheme)), .. Edition(content)]);

    public static IEnumerable<OpenDataColumn<ReportRow>> Place(ReportContent content) =>
    [
        new("年度（西暦）", "年度が始まる年の西暦です。", _ => Number(content.FiscalYear.Year)),
        new("年度", "年度の和暦の表記です。", _ => content.FiscalYear.Label),
        new("区コード", "区を表す記号です。年度を通じて変わりません。", _ => content.WardId),
        new("区", "区の名称です。", _ => content.WardName),
        new("部", "部の名称です。現在日の名称です。", row => row.Department),
        new("所属コード", "所属を表す記号です。名称が変わっても変わりません。", row => row.UnitId),
        new("所属", "所属（課など）の名称です。現在日の名称です。", row => row.Section),
    ];

    private static IEnumerable<OpenDataColumn<ReportRow>> Phase(PhaseScheme phase, Scheme scheme)
    {
        return [.. phase.Fields.Where(f => f.IsPublic && f.Item is null).SelectMany(field => FieldColumns.Of<ReportRow>(phase, field, scheme, row => (row, field))), .. Marks(phase, scheme)];
    }

    public static IEnumerable<OpenDataColumn<ReportRow>> Marks(PhaseScheme phase, Scheme scheme)
    {
        var isRated = phase.Fields.Any(f => f is { IsPublic: true, Scale: not null });
        return
        [
            new($"{phase.Label}_対象外の理由",
                isRated ? "評価の対象外（―）とした理由です。対象のときは空欄です。" : "対象外（―）とした理由です。対象のときは空欄です。",
                row => OutsideReason.Of(row, phase, scheme)),
            new($"{phase.Label}_確定予定日", "未確定の数値があるとき、確定する予定の日（西暦）です。なければ空欄です。",
                row => row.Provisional.TryGetValue(phase.Id, out var day) ? Iso(day) : ""),
        ];
    }

    public static IEnumerable<OpenDataColumn<ReportRow>> Edition(ReportContent content) =>
    [
        new("段階", "この資料の段階です。", _ => content.Scheme.Phase(content.Phase).Label),
        new("現在日", "記載内容の基準日（西暦）です。", _ => Iso(content.AsOf)),
        new("現在日（和暦）", "記載内容の基準日の和暦の表記です。", _ => Era.Date(content.AsOf)),
        new("版", "1から始まる版の番号です。訂正すると増えます。", _ => Number(content.Edition)),
        new("区分", "決裁前の資料は【案】、練習用の資料は【予行】です。それ以外は空欄です。", _ => new ReportWords(content).Marks),
    ];

    /// <summary>Two fields of one label keep apart by number.</summary>
    public static IReadOnlyList<OpenDataColumn<TRow>> Distinct<TRow>(IReadOnlyList<OpenDataColumn<TRow>> columns) =>
        [.. columns.Select((column, i) => columns.Take(i).Count(c => c.Name == column.Name) is > 0 and var before
            ? column with { Name = $"{column.Name}_{before + 1}" }
            : column)];

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
