using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Web.Secretariat.Dates;

/// <summary>Wards, departments and sections that an account may choose, in 建制順 with their depth; none that has ended.</summary>
public sealed class DateUnits(IRecordStore store, TimeProvider time)
{
    public async Task<IReadOnlyList<(UnitId Id, string Name, int Depth)>> Of(OfficeVisit visit, OpenCycle open)
    {
        List<(UnitId, string, int)> units = [];
        var today = MunicipalTime.DayOf(open.Now(time));
        foreach (var ward in open.Cycle.Wards.Where(w => visit.MaySee(w.Id)))
        {
            units.Add((ward.Id, ward.Name, 0));
            if (await WardState.Read(store, open.WardPartition(ward.Id), visit.Cancel) is { } state)
            {
                units.AddRange(Below(state.Head.Body, ward.Id, today, 1));
            }
        }
        return units;
    }

    /// <summary>A unit out of such a list, named with the ward under which it stands; its code where the list has it no more.</summary>
    public static string NameOf(OpenCycle open, IReadOnlyList<(UnitId Id, string Name, int Depth)> units, UnitId unit)
    {
        var above = units.TakeWhile(u => u.Id != unit).ToList();
        return above.Count == units.Count ? unit.Value
            : units[above.Count].Depth == 0 ? units[above.Count].Name
            : open.InWard(above.Last(u => u.Depth == 0).Id, units[above.Count].Name);
    }

    private static IEnumerable<(UnitId, string, int)> Below(WardHead ward, UnitId parent, DateOnly day, int depth) =>
        from unit in ward.Units
        where unit.Parent == parent && unit.Id != parent && unit.Validity.Holds(day)
        orderby unit.Order
        from line in Below(ward, unit.Id, day, depth + 1).Prepend((unit.Id, unit.NameAt(day), depth))
        select line;
}
