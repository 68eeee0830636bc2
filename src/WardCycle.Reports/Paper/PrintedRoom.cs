using WardCycle.Reports.Spreadsheet;

namespace WardCycle.Reports.Paper;

/// <summary>How much text a field's cell holds on A4, measured with the column widths and the line widths that the workbook is laid out with.</summary>
/// <param name="Line">Half-width characters on a line; a full-width one takes two.</param>
/// <param name="Lines">Lines before the row overflows: as many as the scheme's soft length fills, at most those of the highest row that a spreadsheet knows.</param>
public sealed record PrintedRoom(double Line, int Lines)
{
    /// <summary>Full-width characters on a line.</summary>
    public int Characters => (int)(Line / 2);

    public int LinesOf(string text) => TextFit.Lines(text, Line);

    public bool Overflows(string text) => LinesOf(text) > Lines;

    /// <param name="width">Of the column, in digits.</param>
    internal static PrintedRoom Of(double width, int? softLength)
    {
        var line = TextFit.Line(width);
        var soft = softLength is { } length ? (int)Math.Ceiling(length * 2 / line) : TextFit.MostLines;
        return new(line, Math.Clamp(soft, 1, TextFit.MostLines));
    }
}
