namespace WardCycle.Imports;

/// <summary>
/// Text in a CSV cell that a spreadsheet would take for a formula gets an apostrophe before it (rule 21), and loses it when
/// it comes back; text that already looks so gets one more, so that nothing is lost on the way.
/// </summary>
public static class CsvCell
{
    private const string Triggers = "=+-@＝＋－＠\t\r\n";

    public static string Protect(string text) => IsRisky(text) ? "'" + text : text;

    public static string Unprotect(string cell) => cell.StartsWith('\'') && IsRisky(cell) ? cell[1..] : cell;

    private static bool IsRisky(string text) =>
        text.AsSpan().TrimStart('\'') is { IsEmpty: false } rest && Triggers.Contains(rest[0], StringComparison.Ordinal);
}
