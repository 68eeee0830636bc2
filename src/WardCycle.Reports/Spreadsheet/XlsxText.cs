using System.Text.RegularExpressions;
using WardCycle.Reports.Paper;

namespace WardCycle.Reports.Spreadsheet;

/// <summary>Text as a spreadsheet's string: at most 32,767 UTF-16 units, and <c>_x0041_</c> as typed is kept from being read as a character's number.</summary>
internal static partial class XlsxText
{
    public const int MaxLength = 32_767;
    public const string Cut = "…（長いため、ここまでを表示しています。全文はHTML版をご覧ください。）";

    public static string Of(string text)
    {
        var safe = NumberedCharacter().Replace(PrintableText.Of(text), "_x005F_");
        if (safe.Length <= MaxLength)
        {
            return safe;
        }

        var end = MaxLength - Cut.Length;
        return safe[..(char.IsHighSurrogate(safe[end - 1]) ? end - 1 : end)] + Cut;
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex NumberedCharacter();
}
