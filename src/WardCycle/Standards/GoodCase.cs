using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Standards;

/// <summary>One entry of the casebook (事例集): added by the city, out of a ticked reflection or by itself.</summary>
/// <param name="Number">From 1 in the cycle.</param>
/// <param name="Principle">Id of one of the scheme's principles; null for none.</param>
/// <param name="Theme">A word by which cases stand together: 待ち時間, 案内表示.</param>
/// <param name="Sheet">Where it was ticked; null where the city wrote it.</param>
/// <param name="Withdrawn">Why it is no longer shown; null while it is.</param>
public sealed record GoodCase(
    int Number,
    UnitId Ward,
    string Title,
    string Text,
    string? Principle,
    string Theme,
    DateTimeOffset At,
    string By,
    SheetId? Sheet = null,
    PhaseId? Phase = null,
    FieldId? Field = null,
    string? Withdrawn = null);
