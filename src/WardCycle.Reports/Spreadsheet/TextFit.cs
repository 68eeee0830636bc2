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
    public static double Height(string text, double width, double size = 1) => Lines(text, Line(width / size)) * LineHeight * size + Padding;

    /// <summary>Lines of the standard font in the highest row.</summary>
    public static int MostLines => (int)((MaxHeight - Padding) / LineHeight);

    /// <summary>Half-width characters on a line of a column: it loses about a full-width one where 。or 」 may not begin the next.</summary>
    public static double Line(double width) => Math.Max(2, width - 3);

    /// <summary>Lines that a text takes where so many half-width characters stand on one.</summary>
    public static int Lines(string text, double line) =>
        text.Split('\n').Sum(part => Math.Max(1, (int)Math.Ceiling(part.EnumerateRunes().Sum(r => r.Value < 0x100 ? 1.0 : 2.0) / line)));
}
