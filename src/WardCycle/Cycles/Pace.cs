using System.Globalization;

namespace WardCycle.Cycles;

/// <summary>How fast record time runs: record seconds per real second; 1 is real, 0 stands still until 「次へ進む」 (step).</summary>
public sealed record Pace(double Ratio)
{
    public static Pace Real { get; } = new(1);

    public static Pace Step { get; } = new(0);

    /// <summary>Reads <c>real</c>, <c>step</c> or <c>1d=Ns</c> (one record day in N real seconds, 1 to 86400). Null where it is none of them.</summary>
    public static Pace? Parse(string text) => text switch
    {
        "real" => Real,
        "step" => Step,
        ['1', 'd', '=', .. var seconds, 's']
            when int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 86_400 => new(86_400d / n),
        _ => null,
    };

    public override string ToString() => Ratio switch
    {
        0 => "step",
        1 => "real",
        _ => string.Create(CultureInfo.InvariantCulture, $"1d={Math.Round(86_400 / Ratio)}s"),
    };
}
