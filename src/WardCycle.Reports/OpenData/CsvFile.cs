using System.Text;
using WardCycle.Publication;

namespace WardCycle.Reports.OpenData;

/// <summary>Open data by the national rules for machine-readable tables: one heading row, one value a cell, UTF-8 with BOM, CRLF.</summary>
internal static class CsvFile
{
    /// <summary>One line a unit.</summary>
    public static byte[] Write(ReportContent content) => Write(ReportColumns.Of(content), content.Rows);

    /// <summary>One line a row, under the names of the columns.</summary>
    public static byte[] Write<TRow>(IReadOnlyList<OpenDataColumn<TRow>> columns, IEnumerable<TRow> rows)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, columns.Select(c => c.Name));
        foreach (var row in rows)
        {
            Line(text, columns.Select(c => c.Value(row)));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, IEnumerable<string> values) =>
        text.AppendJoin(',', values.Select(CsvText.Field)).Append("\r\n");
}
