using WardCycle.Calendar;

namespace WardCycle.Sheets;

/// <summary>Last year's answers, shown beside this year's fields (<c>Keys.Reference</c>). No row in a sheet's first year.</summary>
/// <param name="IsFinal">確定; false: 見込.</param>
public sealed record ReferenceAnswers(FiscalYear Year, Answers Answers, bool IsFinal);
