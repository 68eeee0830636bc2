using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WardCycle.Standards;

/// <summary>A standard's level where it is a figure: 待ち時間15分以内, 満足度80%以上. Compared as exact numbers.</summary>
/// <param name="IsAtLeast">True: 以上, more is stricter; false: 以内・以下, less is stricter.</param>
/// <param name="Unit">%, 分, 件 and the like.</param>
public sealed partial record StandardLevel(bool IsAtLeast, decimal Value, string Unit)
{
    /// <summary>80%以上, 15分以内</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"{Value}{Unit}{(IsAtLeast ? "以上" : "以内")}");

    /// <summary>Reads <see cref="Words"/> as people type them: full-width digits and signs, 以下 for 以内. Null where it is no level.</summary>
    public static StandardLevel? Parse(string typed)
    {
        var match = Pattern().Match(typed.Normalize(NormalizationForm.FormKC).Trim());
        return match.Success
            ? new(match.Groups["way"].Value == "以上", decimal.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture), match.Groups["unit"].Value)
            : null;
    }

    /// <summary>Positive where this is stricter, negative where it is laxer; null where the two cannot be compared.</summary>
    public int? CompareTo(StandardLevel other) =>
        IsAtLeast != other.IsAtLeast || Unit != other.Unit ? null
        : IsAtLeast ? Value.CompareTo(other.Value)
        : other.Value.CompareTo(Value);

    [GeneratedRegex(@"^(?<value>[0-9]{1,9}(\.[0-9]{1,4})?)(?<unit>[^0-9\s]{1,10}?)(?<way>以上|以内|以下)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
