using WardCycle.Cycles;
using WardCycle.Indicators;
using WardCycle.Record;

namespace WardCycle.Sheets;

/// <summary>What a decision about one form looks at: the record as read, and the moment.</summary>
/// <param name="Indicators">What suggestions are made from; null where the scheme makes none.</param>
/// <param name="Newer">The newest revision and all above the form's base, by rising number.</param>
public sealed record SheetFacts(
    OpenCycle Open,
    WardState Ward,
    Stored<SheetHead> Sheet,
    Stored<Draft>? Draft,
    IReadOnlyList<Revision> Newer,
    DateTimeOffset Now,
    IndicatorFacts? Indicators = null)
{
    public SheetHead Head => Sheet.Body;

    public Revision? Newest => Newer.Count == 0 ? null : Newer[^1];
}
