using System.Text.RegularExpressions;
using WardCycle.Imports;
using WardCycle.Reports.Paper;

namespace WardCycle.Reports.OpenData;

/// <summary>
/// A value for CSV (rule 21). Spreadsheets run a cell that begins with a formula sign: such text gets an apostrophe in front.
/// An apostrophe that already stands there is doubled, so that taking one away always gives the text back. Numbers are left alone.
/// </summary>
internal static partial class CsvText
{
    public static string Field(string text)
    {
        var safe = Guard(PrintableText.Of(text));
        return safe.AsSpan().IndexOfAny(",\"\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public static string Guard(string text) => Number().IsMatch(text) ? text : CsvCell.Protect(text);

    [GeneratedRegex(@"\A[+-]?[0-9]{1,15}(\.[0-9]{1,15})?%?\z")]
    private static partial Regex Number();
}
