using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Web.Secretariat.Dates;

/// <summary>Whom a form of dates speaks of: a named group, or what is ticked.</summary>
internal static class ChosenUnits
{
    public static string? GroupOf(OfficeVisit visit) => visit.Field("group") is { Length: > 0 } name ? name : null;

    public static IReadOnlyList<UnitId> Ticked(OfficeVisit visit) => [.. visit.Form!.All("units").Where(IdRule.Allows).Select(u => new UnitId(u))];

    /// <summary>A group takes the place of what is ticked.</summary>
    public static IReadOnlyList<UnitId> Of(OfficeVisit visit) => GroupOf(visit) is null ? Ticked(visit) : [];
}
