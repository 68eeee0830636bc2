using WardCycle.Publication;
using WardCycle.Reports.Paper;

namespace WardCycle.Reports.Spreadsheet;

/// <summary>The second sheet: sections per grade, by department and for the ward.</summary>
internal static class CountsSheet
{
    public const string Name = "集計";

    public static Sheet Build(ReportContent content, ReportWords words, IReadOnlyList<ReportCounts> counts)
    {
        var width = counts.Count == 0 ? 1 : counts.Max(c => Heads(c, content.IsDraft).Count);
        var rows = new List<SheetRow> { Line(words.Title, CellStyle.Title, width), Line($"{words.Ward}　{words.Version}", CellStyle.Plain, width) };
        if (counts.Count == 0)
        {
            rows.Add(Line("この段階には、記号による評価はありません。", CellStyle.Plain, width));
        }

        foreach (var one in counts)
        {
            rows.AddRange(Table(one, content.IsDraft, width));
        }

        var averages = ReportAverage.Of(content);
        width = Math.Max(width, averages.Count > 0 ? ReportWords.AverageHeads.Count : 1);
        rows.AddRange(Averages(averages, width));
        return new(Name, [counts.Count == 0 ? 80 : 24, .. Enumerable.Repeat(10.0, width - 1)], rows);
    }

    private static IEnumerable<SheetRow> Table(ReportCounts counts, bool isDraft, int width)
    {
        yield return Line($"{ReportWords.CountsHeading(counts)}　{counts.Ward.Line(counts.Scale)}", CellStyle.Strong, width);
        yield return Row([.. Heads(counts, isDraft).Select(head => new SheetCell(head, CellStyle.Heading))]);
        foreach (var tally in counts.Departments)
        {
            yield return Tally(ReportWords.Department(tally), tally, isDraft, CellStyle.Count);
        }

        yield return Tally("区計", counts.Ward, isDraft, CellStyle.Total);
    }

    private static IEnumerable<SheetRow> Averages(IReadOnlyList<ReportAverage> averages, int width) => averages.Count == 0 ? [] :
    [
        Line($"{ReportWords.AveragesHeading}　{ReportWords.AveragesCaption}", CellStyle.Strong, width),
        Row([.. ReportWords.AverageHeads.Select(head => new SheetCell(head, CellStyle.Heading))]),
        .. averages.Select(a => Row(
        [
            new SheetCell(ReportWords.AverageName(a), CellStyle.Unit), new SheetCell(ReportWords.AverageValue(a), CellStyle.Count), SheetCell.Count(a.Count, CellStyle.Count),
        ])),
    ];

    private static List<string> Heads(ReportCounts counts, bool isDraft) =>
        [counts.GroupLabel, .. counts.Scale.Grades.Select(g => g.Mark), counts.Scale.Outside.Mark, .. isDraft ? ["未記入"] : Array.Empty<string>(), "計"];

    private static SheetRow Tally(string name, ReportTally tally, bool isDraft, CellStyle style) => Row(
    [
        new SheetCell(name, CellStyle.Unit),
        .. tally.Grades.Append(tally.Outside).Select(n => SheetCell.Count(n, style)),
        .. isDraft ? [SheetCell.Count(tally.Missing, style)] : Array.Empty<SheetCell>(),
        SheetCell.Count(isDraft ? tally.Sections : tally.Rated + tally.Outside, style),
    ]);

    private static SheetRow Line(string text, CellStyle style, int width) => new(
        [new SheetCell(text, style, width), .. Enumerable.Repeat<SheetCell?>(null, width - 1)],
        TextFit.Height(text, 70, style == CellStyle.Title ? 1.4 : 1));

    private static SheetRow Row(IReadOnlyList<SheetCell> cells) => new(cells, cells.Select((cell, i) => TextFit.Height(cell.Text, i == 0 ? 24 : 10)).Max());
}
