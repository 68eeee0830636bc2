namespace WardCycle.Reports.Spreadsheet;

/// <summary>
/// Estimates the height of wrapped text. Spreadsheets that open a file do not measure rows themselves, so a row that is
/// guessed too low would hide text: every guess here is on the large side.
/// </summary>
internal static class TextFit
{
    /// <summary>The highest row that a spreadsheet knows, in points.</summary>
    public const double MaxHeight = 405;

    /// <summary>A line of the standard font (10 points) in points.</summary>
    private const double LineHeight = 14.5;

    private const double Padding = 6;

    /// <summary>Points for <paramref name="text"/> in a column of so many digits' width.</summary>
    public static double Height(string text, double width, double size = 1) => Lines(text, width / size) * LineHeight * size + Padding;

    private static int Lines(string text, double width)
    {
        // A line loses about a full-width character where 。or 」 may not begin the next.
        var usable = Math.Max(2, width - 3);
        return text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.EnumerateRunes().Sum(r => r.Value < 0x100 ? 1.0 : 2.0) / usable)));
    }
}
