using System.Text.RegularExpressions;
using WardCycle.Calendar;

namespace WardCycle.Schemes;

/// <summary>Texts of a scheme that name the year and the ward: the report's title and preamble.</summary>
public static partial class SchemeText
{
    /// <summary>Puts 令和8年度 for {年度} and the ward's name for {区}, in one pass: a name that looks like a placeholder stays a name.</summary>
    public static string Fill(string text, FiscalYear fiscalYear, string wardName) =>
        Placeholder().Replace(text, found => found.Value switch
        {
            "{年度}" => fiscalYear.Label,
            "{区}" => wardName,
            _ => found.Value,
        });

    /// <summary>What stands in braces, in order.</summary>
    public static IReadOnlyList<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{[^{}\n]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
