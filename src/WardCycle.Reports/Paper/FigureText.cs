using System.Text.RegularExpressions;

namespace WardCycle.Reports.Paper;

/// <summary>A figure as printed: as typed, with the field's unit where none was typed.</summary>
internal static partial class FigureText
{
    public static string WithUnit(string typed, string? unit) => unit is not null && Bare().IsMatch(typed) ? typed + unit : typed;

    [GeneratedRegex(@"\A[+\-−▲△]?[0-9０-９,，.．]+\z")]
    private static partial Regex Bare();
}
