using System.Globalization;
using System.Numerics;

namespace WardCycle.Surveys;

/// <summary>An exact fraction: results are rounded once, when they are printed, and never on the way.</summary>
/// <param name="Below">Greater than 0.</param>
public readonly record struct Exact(BigInteger Above, BigInteger Below)
{
    /// <summary>Six decimals, as many as the language of schemes takes.</summary>
    private const int Scale = 1_000_000;

    public static Exact Of(decimal value) => new(new BigInteger(value * Scale), Scale);

    public static Exact operator +(Exact a, Exact b) => new(a.Above * b.Below + b.Above * a.Below, a.Below * b.Below);

    public Exact Times(int number) => this with { Above = Above * number };

    public Exact DividedBy(int number) => this with { Below = Below * number };

    /// <summary>四捨五入: half away from zero.</summary>
    public decimal Rounded(int decimals)
    {
        var power = BigInteger.Pow(10, decimals);
        var doubled = BigInteger.Abs(Above) * power * 2 + Below;
        var digits = BigInteger.Divide(doubled, Below * 2) * Above.Sign;
        return (decimal)digits / (decimal)power;
    }

    /// <summary>With so many decimals, zeros at the end included: 85.0.</summary>
    public string Text(int decimals) => Rounded(decimals).ToString($"F{decimals}", CultureInfo.InvariantCulture);
}
