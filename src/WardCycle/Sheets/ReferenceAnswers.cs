using WardCycle.Calendar;

namespace WardCycle.Sheets;

/// <summary>Last year's answers, shown beside this year's fields (<c>Keys.Reference</c>). No row in a sheet's first year.</summary>
/// <param name="IsFinal">確定; false: 見込.</param>
/// <param name="IsMigrated">移行データ: taken in from a file.</param>
public sealed record ReferenceAnswers(FiscalYear Year, Answers Answers, bool IsFinal, bool IsMigrated = false);
