using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>未確定: a figure comes later (tax collection until the accounts close). The sheet is reopened until <paramref name="FinalBy"/>.</summary>
/// <param name="Figures">Null: the whole sheet, as the secretariat reopened it; else what alone may be changed after the closing.</param>
/// <param name="At">When the secretariat reopened the sheet; null where the section said so with its submission.</param>
public sealed record LateFigure(DateOnly FinalBy, int Revision, string Reason, bool Settled = false, IReadOnlyList<FieldId>? Figures = null, DateTimeOffset? At = null);
