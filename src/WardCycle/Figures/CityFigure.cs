using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Figures;

/// <summary>
/// What the city says once for a field that it supplies (<see cref="FieldScheme.IsFromCity"/>), for all wards together. Every
/// change is a further version (<c>Keys.Figure</c>); the newest holds.
/// </summary>
/// <param name="Version">From 1.</param>
/// <param name="Source">出典</param>
/// <param name="AsOf">The day or the end of the period that the figure speaks of.</param>
/// <param name="Reason">Of a correction, version 2 and later; empty for the first.</param>
public sealed record CityFigure(
    FieldId Field, int Version, string Source, DateOnly AsOf, IReadOnlyList<CityFigureValue> Values, string Reason, DateTimeOffset At, string By)
{
    public bool IsCorrection => Version > 1;

    /// <summary>The ward's own, else the one for all wards; null where there is neither.</summary>
    public CityFigureValue? For(UnitId ward) =>
        Values.FirstOrDefault(v => v.Ward == ward) ?? Values.FirstOrDefault(v => v.Ward == Keys.City);
}
