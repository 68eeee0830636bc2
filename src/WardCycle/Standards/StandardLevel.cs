using System.Globalization;

namespace WardCycle.Standards;

/// <summary>A standard's level where it is a figure: 待ち時間15分以内, 満足度80%以上. Compared as exact numbers.</summary>
/// <param name="IsAtLeast">True: 以上, more is stricter; false: 以内・以下, less is stricter.</param>
/// <param name="Unit">%, 分, 件 and the like.</param>
public sealed record StandardLevel(bool IsAtLeast, decimal Value, string Unit)
{
    /// <summary>80%以上, 15分以内</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"{Value}{Unit}{(IsAtLeast ? "以上" : "以内")}");

    /// <summary>Positive where this is stricter, negative where it is laxer; null where the two cannot be compared.</summary>
    public int? CompareTo(StandardLevel other) =>
        IsAtLeast != other.IsAtLeast || Unit != other.Unit ? null
        : IsAtLeast ? Value.CompareTo(other.Value)
        : other.Value.CompareTo(Value);
}
