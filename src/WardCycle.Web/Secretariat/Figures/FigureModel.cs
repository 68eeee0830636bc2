using WardCycle.Cycles;
using WardCycle.Figures;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Web.Secretariat.Figures;

/// <summary>The figures that the city supplies; on the page of one, what its table holds just now.</summary>
/// <param name="Values">By ward, as typed, pasted or recorded; the city's own key for all wards.</param>
/// <param name="IsPasted">The values were pasted and are not recorded yet.</param>
public sealed record FigureModel(
    OpenCycle Open, CityFigures Figures, DateOnly Today, FieldScheme? Field = null, IReadOnlyDictionary<UnitId, (string Value, string N)>? Values = null, bool IsPasted = false)
{
    public IReadOnlyList<(string Address, string Label)> Crumbs =>
        [(Addresses.Office, "進み具合"), (Addresses.Cycle(Open.Cycle.Id), Open.Cycle.Name)];

    public IReadOnlyList<(string Address, string Label)> CrumbsBelow => [.. Crumbs, (Addresses.Figures(Open.Cycle.Id), "市が入力する数値")];

    public CityFigure? Newest => Field is null ? null : Figures.Newest(Field.Id);

    /// <summary>The line for all wards, then each ward in the cycle's order.</summary>
    public IEnumerable<(UnitId Ward, string Name)> Lines => [(Keys.City, "全区共通"), .. Open.Cycle.Wards.Select(w => (w.Id, w.Name))];

    public (string Value, string N) At(UnitId ward) => Values?.GetValueOrDefault(ward) is { Value: not null } known ? known : ("", "");

    public static string ValueName(UnitId ward) => $"value-{ward}";

    public static string CountName(UnitId ward) => $"n-{ward}";
}
