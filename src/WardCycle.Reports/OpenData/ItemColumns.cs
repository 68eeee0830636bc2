using System.Globalization;
using WardCycle.Publication;
using WardCycle.Reports.Paper;
using WardCycle.Schemes;

namespace WardCycle.Reports.OpenData;

/// <summary>The columns of the file of one kind of item: where and when, the item, every public field of the phases so far, then the edition.</summary>
internal sealed class ItemColumns(ReportContent content, ReportTree tree, string kind)
{
    private readonly HashSet<FieldId> _previous = [.. from block in content.Scheme.Report.Printed
                                                      from cell in PreviousOf(block)
                                                      from field in cell.Fields
                                                      select field];

    /// <summary>Kinds of which something public is asked in the phases so far.</summary>
    public static IEnumerable<string> Kinds(ReportContent content) =>
        (content.Scheme.ItemKinds ?? []).Select(k => k.Id).Where(kind => Fields(content, kind).Any());

    public IEnumerable<ItemRow> Rows => from item in tree.Of(kind) from row in tree.RowsOf(item) select new ItemRow(item, row);

    public IReadOnlyList<OpenDataColumn<ItemRow>> All() => ReportColumns.Distinct(
    [
        .. ReportColumns.Place(content).Select(c => c.In<ItemRow>(r => r.Row)),
        .. Item(),
        .. content.PhasesSoFar().SelectMany(Phase),
        .. ReportColumns.Edition(content).Select(c => c.In<ItemRow>(r => r.Row)),
    ]);

    private IEnumerable<OpenDataColumn<ItemRow>> Item()
    {
        var label = content.Scheme.ItemKind(kind).Label;
        var items = tree.Of(kind).ToList();
        IEnumerable<(string Name, string Meaning, Func<PlanItem, string?> Of)> parts =
        [
            ($"{label}コード", $"{label}を表す記号です。年度が変わっても変わりません。", i => i.Id.Value),
            ($"{label}番号", "資料に印刷する番号です。番号がなければ空欄です。", i => i.Code),
            (label, $"{label}の名称です。", i => i.Label),
            ("上位の項目コード", "すぐ上の項目を表す記号です。なければ空欄です。", i => Above(i)?.Id.Value),
            ("上位の項目", "すぐ上の項目の番号と名称です。なければ空欄です。", i => Above(i)?.Heading),
            ("出典", "数値の出どころです。", i => i.Source),
            ("変えられる範囲", "市で変えられることと、法令で決まっていることの区別です。", i => i.Scope),
            ("始め方", "取組の始め方です。", i => i.Start),
        ];
        return from part in parts.Select((p, i) => (p, IsAlways: i < 5))
               where part.IsAlways || items.Any(i => part.p.Of(i) is { Length: > 0 })
               select new OpenDataColumn<ItemRow>(part.p.Name, part.p.Meaning, row => part.p.Of(row.Item) ?? "");
    }

    private PlanItem? Above(PlanItem item) => tree.Lineage(item).ElementAtOrDefault(1);

    private IEnumerable<OpenDataColumn<ItemRow>> Phase(PhaseScheme phase)
    {
        List<FieldScheme> fields = [.. Fields(content, kind).Where(f => phase.Fields.Contains(f)).DistinctBy(f => f.Base)];
        return fields.Count == 0 ? [] :
        [
            .. fields.SelectMany(f => Field(phase, f)),
            .. ReportColumns.Marks(phase, content.Scheme).Select(c => c.In<ItemRow>(r => r.Row)),
        ];
    }

    private IEnumerable<OpenDataColumn<ItemRow>> Field(PhaseScheme phase, FieldScheme written)
    {
        FieldScheme? At(ItemRow row) => tree.Field(written.Base, row.Item.Id) is { Field: { IsPublic: true } field } ? field : null;
        var name = $"{phase.Label}_{written.Label}";
        return
        [
            .. FieldColumns.Of<ItemRow>(phase, written, content.Scheme, row => At(row) is { } field ? (row.Row, field) : null),
            .. tree.Of(kind).Any(i => tree.Field(written.Base, i.Id)?.Field.Target is not null)
                ? [new($"{name}_目標", "目標です。", row => At(row) is { } field ? PrintedTarget.Of(field, content.Scheme, row.Row) : "")]
                : Array.Empty<OpenDataColumn<ItemRow>>(),
            .. WardAverage.Wanted(content.Scheme).Any(f => f.Base == written.Base)
                ? [
                    new($"{name}_全区平均", "全区の平均です。数値が2区以上にあるときに計算します。", row => Average(At(row)) is { } a ? a.Value.ToString(CultureInfo.InvariantCulture) : ""),
                    new($"{name}_全区平均の区数", "平均した区の数です。", row => Average(At(row)) is { } a ? a.Wards.ToString(CultureInfo.InvariantCulture) : ""),
                ]
                : Array.Empty<OpenDataColumn<ItemRow>>(),
            .. _previous.Contains(written.Base) && written.Kind == FieldKind.Figure
                ? FieldColumns.Figure<ItemRow>($"{name}_前年度", row => At(row) is { } field ? Previous(field, row.Row) : "", row => At(row)?.Unit ?? At(row)?.Target?.Unit ?? "")
                : [],
        ];
    }

    private WardAverage? Average(FieldScheme? field) => field is null ? null : content.Averages?.FirstOrDefault(a => a.Field == field.Id);

    /// <summary>Last year's answer, else the one that the scheme carries.</summary>
    public static string Previous(FieldScheme field, ReportRow row) =>
        row.Earlier is [var last, ..] && last.Answers[field.Id] is { Length: > 0 } value ? value : field.Previous ?? "";

    private static IEnumerable<FieldScheme> Fields(ReportContent content, string kind) =>
        content.PhasesSoFar().SelectMany(p => p.Fields).Where(f => f is { IsPublic: true, Item: not null } && f.For == kind);

    private static IEnumerable<CellContent.PreviousValue> PreviousOf(ReportBlock block) =>
        (block switch
        {
            ReportBlock.Items items => items.Columns.SelectMany(c => c.Content.Each),
            ReportBlock.Form form => form.Rows.SelectMany(r => r).SelectMany(c => c.Content.Each),
            _ => [],
        }).OfType<CellContent.PreviousValue>();
}
