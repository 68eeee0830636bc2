using System.Globalization;
using WardCycle.Publication;

namespace WardCycle.Reports.OpenData;

/// <summary>All CSV files of a report: the units', one per kind of item, and the description of every column of those.</summary>
internal static class OpenDataFiles
{
    private const string Type = "text/csv; charset=utf-8";

    /// <param name="name">Of the report, such as <c>year-end-kamigyo</c>.</param>
    public static IEnumerable<ReportFile> Write(ReportContent content, string name)
    {
        var tree = new ReportTree(content);
        var units = ReportColumns.Of(content);
        List<ReportFile> files = [new($"{name}.csv", new(CsvFile.Write(units, content.Rows), Type))];
        List<Described> described = [.. Describe($"{name}.csv", units)];
        foreach (var kind in ItemColumns.Kinds(content))
        {
            var items = new ItemColumns(content, tree, kind);
            var columns = items.All();
            var file = ReportFileName.OfItems(name, kind);
            files.Add(new(file, new(CsvFile.Write(columns, items.Rows), Type)));
            described.AddRange(Describe(file, columns));
        }

        return [.. files, new(name + ReportFileName.Columns, new(CsvFile.Write(Columns, described), Type))];
    }

    private static IReadOnlyList<OpenDataColumn<Described>> Columns { get; } =
    [
        new("ファイル名", "", d => d.File),
        new("番号", "", d => d.Number.ToString(CultureInfo.InvariantCulture)),
        new("列名", "", d => d.Name),
        new("説明", "", d => d.Meaning),
    ];

    private static IEnumerable<Described> Describe<TRow>(string file, IReadOnlyList<OpenDataColumn<TRow>> columns) =>
        columns.Select((column, i) => new Described(file, i + 1, column.Name, column.Meaning));

    private sealed record Described(string File, int Number, string Name, string Meaning);
}
