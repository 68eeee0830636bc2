using System.Globalization;

namespace WardCycle.Indicators;

/// <summary>Numbers in Japanese sentences.</summary>
internal static class Numbers
{
    /// <summary>With the digits that it carries.</summary>
    public static string Text(decimal value, string? unit = null) => value.ToString(CultureInfo.InvariantCulture) + unit;

    /// <summary>Without zeros at the end, rounded to so many decimals.</summary>
    public static string Short(decimal value, int decimals = 1) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("0.######", CultureInfo.InvariantCulture);
}
