using System.Text.RegularExpressions;
using WardCycle.Calendar;

namespace WardCycle.Schemes;

/// <summary>Texts of a scheme that name the year and the ward: the report's title and preamble.</summary>
public static partial class SchemeText
{
    private static readonly string[] Known = ["{年度}", "{前年度}", "{翌年度}", "{区}"];

    /// <summary>Puts 令和8年度 for {年度}, the years around it for {前年度} and {翌年度}, and the ward's name for {区}, in one pass: a name that looks like a placeholder stays a name.</summary>
    public static string Fill(string text, FiscalYear fiscalYear, string wardName) =>
        Placeholder().Replace(text, found => found.Value switch
        {
            "{年度}" => fiscalYear.Label,
            "{前年度}" => fiscalYear.Previous.Label,
            "{翌年度}" => fiscalYear.Next.Label,
            "{区}" => wardName,
            _ => found.Value,
        });

    /// <summary>What is wrong with a text's placeholders, in Japanese: an unknown one, or a known one where nobody would fill it.</summary>
    public static string? PlaceholderFault(string text, bool isFilled)
    {
        var names = Placeholder().Matches(text).Select(m => m.Value);
        return isFilled
            ? names.FirstOrDefault(n => !Known.Contains(n)) is { } unknown ? $"「{unknown}」は使えません。使えるのは {string.Join("、", Known)} です。" : null
            : names.FirstOrDefault(Known.Contains) is { } misplaced ? $"「{misplaced}」を使えるのは、report の title と preamble、words、blocks の見出しだけです。ここでは言葉で書いてください。" : null;
    }

    [GeneratedRegex(@"\{[^{}\n]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
