using WardCycle.Organisation;

namespace WardCycle.Figures;

/// <summary>One ward's value of a figure that the city supplies.</summary>
/// <param name="Ward">A ward, or the city's own key for a value that holds for every ward without its own.</param>
/// <param name="Value">As typed: 76.1%.</param>
/// <param name="N">How many answered the survey; null where nobody says.</param>
public sealed record CityFigureValue(UnitId Ward, string Value, int? N = null);
