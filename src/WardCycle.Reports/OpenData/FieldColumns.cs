using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Figures;
using WardCycle.Indicators;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Reports.OpenData;

/// <summary>The columns of one field: one value a cell. A figure is given as typed, as a number and by its unit; a day as typed, ISO and by era.</summary>
internal static class FieldColumns
{
    /// <param name="field">The field as written; a row's own field may be an item's.</param>
    /// <param name="of">The row with its field; null where it has none.</param>
    public static IEnumerable<OpenDataColumn<TRow>> Of<TRow>(
        PhaseScheme phase, FieldScheme field, Scheme scheme, Func<TRow, (ReportRow Row, FieldScheme Field)?> of)
    {
        var name = $"{phase.Label}_{field.Label}";
        string Text(TRow row) => of(row) is { } at ? Value(at.Row, phase, at.Field) : "";
        string Unit(TRow row) => of(row) is { } at ? at.Field.Unit ?? at.Field.Target?.Unit ?? "" : "";
        return [.. Own(), .. field.IsChangeable ? Changes(name, of) : []];

        IEnumerable<OpenDataColumn<TRow>> Own() => field.Kind switch
        {
            FieldKind.Choice when field.Scale is { } scale => Choice(name, phase, scheme.Scale(scale), of),
            FieldKind.Figure => [.. Figure<TRow>(name, Text, Unit), .. field.IsFromCity ? Origin(name, of) : []],
            FieldKind.Date => Day<TRow>(name, Text),
            _ => [new(name, "文章です。改行を含むことがあります。対象外または記載のないときは空欄です。", Text)],
        };
    }

    /// <summary>What stands in a public field; empty where the row stands outside or nothing came in.</summary>
    public static string Value(ReportRow row, PhaseScheme phase, FieldScheme field) =>
        row.Outside.ContainsKey(phase.Id) || (row.Missing.Contains(phase.Id) && !field.IsFromCity) ? "" : row.Answers[field.Id];

    public static IEnumerable<OpenDataColumn<TRow>> Figure<TRow>(string name, Func<TRow, string> text, Func<TRow, string> unit) =>
    [
        new($"{name}_記載", "記載されたとおりの数値です。単位や「毎月」などの言葉を含むことがあります。", text),
        new($"{name}_数値", "記載を数にしたものです。数として読めないときは空欄です。", row => Read(text(row), unit(row)) is { } figure ? Number(figure) : ""),
        new($"{name}_単位", "数値の単位です。", row => Read(text(row), unit(row)) is { } figure ? figure.Unit.Length > 0 ? figure.Unit : unit(row) : ""),
    ];

    /// <summary>Of a target that may be changed in mid-year; of several changes all, the oldest first, one a line.</summary>
    private static IEnumerable<OpenDataColumn<TRow>> Changes<TRow>(string name, Func<TRow, (ReportRow Row, FieldScheme Field)?> of)
    {
        string Part(TRow row, Func<ChangedTarget, string> part) =>
            of(row) is { } at ? string.Join('\n', (at.Row.Changes ?? []).Where(c => c.Field == at.Field.Id).Select(part)) : "";
        return
        [
            new($"{name}_変更前", "年度の途中で変更する前の内容です。変更していないときは空欄です。", row => Part(row, c => c.Before)),
            new($"{name}_変更日", "変更した日（西暦）です。変更していないときは空欄です。", row => Part(row, c => ReportColumns.Iso(c.On))),
            new($"{name}_変更の理由", "変更した理由です。変更していないとき、理由を公表しないときは空欄です。", row => Part(row, c => c.Reason ?? "")),
        ];
    }

    /// <summary>Of a figure that the city supplies.</summary>
    private static IEnumerable<OpenDataColumn<TRow>> Origin<TRow>(string name, Func<TRow, (ReportRow Row, FieldScheme Field)?> of)
    {
        string Part(TRow row, Func<FigureOrigin, string?> part) =>
            of(row) is { } at && at.Row.Origins?.GetValueOrDefault(at.Field.Id) is { } origin ? part(origin) ?? "" : "";
        return
        [
            new($"{name}_出典", "数値の出どころです。", row => Part(row, o => o.Source)),
            new($"{name}_時点", "数値の時点（西暦）です。", row => Part(row, o => ReportColumns.Iso(o.AsOf))),
            new($"{name}_回答数", "調査の回答数（n）です。分からないときは空欄です。", row => Part(row, o => o.N?.ToString(CultureInfo.InvariantCulture))),
            new($"{name}_訂正日", "数値を訂正した日（西暦）です。訂正していないときは空欄です。", row => Part(row, o => o.CorrectedOn is { } day ? ReportColumns.Iso(day) : null)),
            new($"{name}_訂正の理由", "数値を訂正した理由です。訂正していないときは空欄です。", row => Part(row, o => o.Reason)),
        ];
    }

    public static Figure? Read(string typed, string? unit) => FigureReader.Read(typed, unit).Number;

    /// <summary>With the digits that were typed.</summary>
    public static string Number(Figure figure) => figure.Value.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<OpenDataColumn<TRow>> Day<TRow>(string name, Func<TRow, string> text) =>
    [
        new($"{name}_記載", "記載されたとおりの日付です。", text),
        new(name, "日付（西暦）です。日付として読めないときは空欄です。", row => DayReader.Read(text(row)) is { } day ? ReportColumns.Iso(day) : ""),
        new($"{name}（和暦）", "日付の和暦の表記です。", row => DayReader.Read(text(row)) is { } day ? Era.Date(day) : ""),
    ];

    private static IEnumerable<OpenDataColumn<TRow>> Choice<TRow>(
        string name, PhaseScheme phase, RatingScale scale, Func<TRow, (ReportRow Row, FieldScheme Field)?> of)
    {
        string Part(TRow row, Func<Grade, string> part) =>
            of(row) is { } at && scale.Find(ReportCounts.Code(at.Row, phase, at.Field, scale)) is { } grade ? part(grade) : "";
        return
        [
            new($"{name}_記号", $"評価の記号です（{string.Join('、', scale.Grades.Append(scale.Outside).Select(g => g.Mark))}）。", row => Part(row, g => g.Mark)),
            new($"{name}_コード", $"評価の記号に対応するコードです（{string.Join('、', scale.Grades.Append(scale.Outside).Select(g => g.Code))}）。", row => Part(row, g => g.Code)),
            new($"{name}_凡例", "評価の記号の意味です。", row => Part(row, g => g.Legend)),
        ];
    }
}
