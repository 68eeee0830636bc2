using WardCycle.Reports.Paper;

namespace WardCycle.Reports.Html;

/// <summary>The class of a cell. A grade in words is centred as a sign is, in the text's own size.</summary>
internal static class CellLook
{
    public static string Of(PaperCell cell) => cell.IsWord ? "word" : cell.Kind.ToString().ToLowerInvariant();
}
