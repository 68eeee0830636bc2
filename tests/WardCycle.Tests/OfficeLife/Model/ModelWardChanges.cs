using WardCycle.Calendar;
using WardCycle.Organisation;
using WardCycle.Secretariat.Reorganisations;

namespace WardCycle.Tests.OfficeLife.Model;

/// <summary>
/// Whole wards, by requirement 7.6: a department goes with its sections, a ward comes into being out of another's departments,
/// a ward ends and what stands in it goes over behind who is there. A ward that ended keeps the phases before the day.
/// </summary>
internal static class ModelWardChanges
{
    public static void MoveDepartment(ModelCycle cycle, ModelUnit department, string ward, int order, DateOnly on)
    {
        foreach (var section in cycle.Below(department.Id, on).ToList())
        {
            ModelReorganisation.MoveAway(cycle, section, ward, on);
        }

        department.Places.Add((on, ward, order));
    }

    /// <summary>Its mails are stopped, and its roster is confirmed, where those of the ward are out of which it comes.</summary>
    public static void Divide(ModelCycle cycle, ModelUnit unit, UnitChange.Divide divide, DateOnly on)
    {
        var from = cycle.Wards[unit.Id];
        foreach (var born in divide.New)
        {
            cycle.Units[born.Id.Value] = new(born.Id.Value, UnitKind.Ward, null, born.Order, born.Name);
            cycle.Wards[born.Id.Value] = new(born.Id.Value) { From = on, StopUntil = from.StopUntil, IsRosterConfirmed = from.IsRosterConfirmed, ConfirmedAt = from.ConfirmedAt };
            cycle.AddPost(new(born.Head!.Id, born.Id, PostRole.WardMayor, PostKind.Regular, born.Head.Title, born.Head.Holder, born.Head.Addresses));
            foreach (var (department, n) in born.Takes!.Select((id, n) => (cycle.Units[id.Value], n)).ToList())
            {
                MoveDepartment(cycle, department, born.Id.Value, n + 1, on);
            }
        }

        ModelReorganisation.Rename(unit, divide.Name, on);
    }

    /// <summary>Nobody waits for the roster of a ward that has ended.</summary>
    public static void Join(ModelCycle cycle, ModelUnit unit, UnitChange.Join join, DateOnly on)
    {
        ModelReorganisation.Rename(unit, join.Name, on);
        foreach (var id in join.Joined.Select(j => j.Value))
        {
            var order = cycle.Below(unit.Id, on).Last().PlaceOn(on).Order;
            foreach (var department in cycle.Below(id, on).ToList())
            {
                MoveDepartment(cycle, department, unit.Id, ++order, on);
            }

            var ward = cycle.Wards[id];
            (cycle.Units[id].EndsOn, ward.EndsOn) = (on.AddDays(-1), on.AddDays(-1));
            (ward.IsRosterConfirmed, ward.ConfirmedAt) = (true, ward.IsRosterConfirmed ? ward.ConfirmedAt : MunicipalTime.At(on, default));
        }
    }
}
