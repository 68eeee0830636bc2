namespace WardCycle.Schemes;

/// <summary>A target of a figure field, or of a choice field by <see cref="TargetRule.Grade"/>. Decimals are exact and keep the digits as written.</summary>
/// <param name="Value">The fixed value of at-least, at-most, equal, maintain; the lower end of a range.</param>
/// <param name="Most">The upper end of a range.</param>
/// <param name="Field">Instead of <paramref name="Value"/>: the figure field that holds it, such as a plan typed in an earlier phase.</param>
/// <param name="Unit">%, 件, 回; as printed.</param>
/// <param name="By">Fiscal year of the deadline; null where the row has none.</param>
/// <param name="Cumulative">The figure counts from the plan's beginning.</param>
/// <param name="Up">For change and better: true where more is better.</param>
/// <param name="Percent">For change: by so many percent.</param>
/// <param name="Amount">For change: by so much, where not in percent.</param>
/// <param name="Base">For change: the base year's value; null: last year's.</param>
/// <param name="BaseYear">Fiscal year of <paramref name="Base"/>.</param>
/// <param name="Grade">For grade: code of the grade that is to be reached.</param>
/// <param name="Note">A mark printed beside the target, such as its difficulty.</param>
public sealed record TargetScheme(
    TargetRule Rule,
    decimal? Value = null,
    decimal? Most = null,
    FieldId? Field = null,
    string? Unit = null,
    int? By = null,
    bool Cumulative = false,
    bool Up = true,
    decimal? Percent = null,
    decimal? Amount = null,
    decimal? Base = null,
    int? BaseYear = null,
    string? Grade = null,
    string? Note = null);
