using WardCycle.Schemes;

namespace WardCycle.Migration;

/// <summary>Of which year the values of a file are.</summary>
/// <param name="Ago">Years before the cycle's: 1 is last year, shown beside this year's fields; older ones stand in plan and actual over the years.</param>
/// <param name="IsFinal">確定; false: 見込.</param>
public sealed record PastYear(int Ago = 1, bool IsFinal = true)
{
    public const int Most = CellContent.OverYears.MostYears;

    public static PastYear Last { get; } = new();
}
