using System.Globalization;
using System.Text.RegularExpressions;

namespace WardCycle.Indicators;

/// <summary>
/// Reads a figure as offices type it: full-width digits, ▲ △ or － for minus, thousands separators, a unit behind it. The text
/// itself is kept as typed; the value is an exact decimal.
/// </summary>
public static partial class FigureReader
{
    private const int MostDigits = 15;
    private const int MostDecimals = 6;
    private const string Minus = "▲△−－–‐-";
    private const string Myriads = "十百千万億兆";

    /// <param name="unit">The field's unit: only with it may a unit begin with 千, 万 and the like, which would otherwise be part of the number.</param>
    public static FigureReading Read(string typed, string? unit = null)
    {
        var plain = Plain(typed);
        if (plain.Length == 0)
        {
            return new FigureReading.Empty();
        }

        if (Pattern().Match(plain) is not { Success: true } found)
        {
            return new FigureReading.NoFigure("数字で入力してください（例: 38件、20.10%、▲3.5）。");
        }

        var (whole, decimals, suffix) = (found.Groups["whole"].Value.Replace(",", "", StringComparison.Ordinal), found.Groups["decimals"].Value, found.Groups["unit"].Value);
        if (whole.Length > MostDigits || decimals.Length > MostDecimals)
        {
            return new FigureReading.NoFigure($"整数は{MostDigits}桁、小数は{MostDecimals}桁までの数字で入力してください。");
        }

        if (suffix.Length > 0 && Myriads.Contains(suffix[0], StringComparison.Ordinal) && suffix != Plain(unit ?? ""))
        {
            return new FigureReading.NoFigure("「千」「万」などを使わず、数字だけで入力してください（例: 12,000件）。");
        }

        var text = found.Groups["sign"].Value + whole + (decimals.Length == 0 ? "" : "." + decimals);
        return new FigureReading.Read(new(typed, decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), decimals.Length, suffix));
    }

    /// <summary>Ordinary width, one kind of minus, no blanks.</summary>
    private static string Plain(string typed) => string.Concat(typed.Where(c => !char.IsWhiteSpace(c)).Select(Plain));

    private static char Plain(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '．' => '.',
        '，' => ',',
        '％' => '%',
        '＋' => '+',
        _ when Minus.Contains(c, StringComparison.Ordinal) => '-',
        _ => c,
    };

    [GeneratedRegex(@"^(?<sign>[-+]?)(?<whole>[0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.(?<decimals>[0-9]+))?(?<unit>[^0-9.,+\-/~〜～:：]{0,20})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
