namespace WardCycle.Indicators;

/// <summary>How an actual value stands to its target.</summary>
/// <param name="Ratio">Actual to target in percent, 100 and above where met; target to actual where lower is better; null where a ratio says nothing.</param>
/// <param name="Working">In Japanese: 実績 38件 ≧ 目標 30件（平成27年度まで）.</param>
/// <param name="IsAhead">The deadline's year has not come yet.</param>
public sealed record Attainment(AttainmentState State, decimal? Ratio, string Working, bool IsAhead = false)
{
    public bool IsMet => State == AttainmentState.Met;
}
