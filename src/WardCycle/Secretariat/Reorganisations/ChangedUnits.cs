using WardCycle.Cycles;
using WardCycle.Organisation;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>
/// What a change makes of the units that the wards know: pure, and the same for the preview and on the day. Units that end
/// stay with the day on which they did: reports of phases before it name them.
/// </summary>
public static class ChangedUnits
{
    /// <summary>The heads of the wards that it changes.</summary>
    public static IReadOnlyList<WardHead> Of(IReadOnlyCollection<WardHead> wards, UnitChange change, DateOnly on)
    {
        var ward = WardOf(wards, change.Place(), on)!;
        var unit = ward.Unit(change.Place());
        return change switch
        {
            UnitChange.Rename c => [With(ward, unit.Renamed(c.Name, on))],
            UnitChange.Move c when WardOf(wards, c.Parent, on) is { } target && target.Ward != ward.Ward => MoveAway(ward, target, c, on),
            UnitChange.Move c => [With(ward, unit.Moved(c.Parent, c.Order, on))],
            UnitChange.Divide c => [With(ward, [Divided(unit, c, on), .. c.New.Select(n => Born(unit, n, on))])],
            UnitChange.Join c => [With(ward, [Joined(unit, c, on), .. c.Joined.Select(j => ward.Unit(j).EndedOn(on, [c.Unit]))])],
            UnitChange.Close => [With(ward, unit.EndedOn(on, []))],
            UnitChange.Found c => [With(ward, unit with { Successors = [.. (unit.Successors ?? []).Append(c.Unit).Distinct()] }), Founded(ward, unit, c, on)],
            UnitChange.Follow c => [With(ward, unit with { Predecessors = [.. (unit.Predecessors ?? []).Append(c.Ended).Distinct()] })],
            UnitChange.End c => [With(ward, unit.EndedOn(on, [c.Successor]))],
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Unknown change."),
        };
    }

    /// <summary>All wards as they stand after the change.</summary>
    public static IReadOnlyList<WardHead> After(IReadOnlyCollection<WardHead> wards, UnitChange change, DateOnly on)
    {
        var changed = Of(wards, change, on).ToDictionary(w => w.Ward);
        return [.. wards.Select(w => changed.GetValueOrDefault(w.Ward) ?? w), .. changed.Values.Where(c => wards.All(w => w.Ward != c.Ward))];
    }

    /// <summary>The ward in which a unit stands on a day; null where none does.</summary>
    public static WardHead? WardOf(IEnumerable<WardHead> wards, UnitId unit, DateOnly on) =>
        wards.FirstOrDefault(w => w.Units.Any(u => u.Id == unit && u.Kind != UnitKind.City && u.Validity.Holds(on)));

    /// <summary>
    /// Mails that are stopped in the ward out of which it comes are stopped in it too, and where that ward has confirmed its
    /// roster it has; dates that were changed for sections and departments come along with these.
    /// </summary>
    private static WardHead Founded(WardHead from, Unit ward, UnitChange.Found change, DateOnly on) => new(
        change.Unit,
        [.. from.Units.Where(u => u.Kind == UnitKind.City), new(change.Unit, UnitKind.Ward, ward.Parent, change.New.Order, [new(change.New.Name)], new(on), [ward.Id])],
        MailStopUntil: from.MailStopUntil,
        RosterConfirmed: from.RosterConfirmed);

    private static IReadOnlyList<WardHead> MoveAway(WardHead from, WardHead to, UnitChange.Move change, DateOnly on)
    {
        Unit Arrived(UnitChange.Move move) =>
            (from.Unit(move.Unit) with { Successors = null }).Moved(move.Parent, move.Order, on, [.. from.LineageOn(move.Unit, on.AddDays(-1)).Skip(2)]);
        return
        [
            With(from, [.. change.All().Select(m => from.Unit(m.Unit).EndedOn(on, [m.Unit]))]),
            With(to, [.. change.All().Select(Arrived)]),
        ];
    }

    private static Unit Divided(Unit unit, UnitChange.Divide change, DateOnly on) =>
        Named(unit, change.Name, on) with { Successors = [.. (unit.Successors ?? []).Concat(change.New.Select(n => n.Id)).Distinct()] };

    private static Unit Joined(Unit unit, UnitChange.Join change, DateOnly on) =>
        Named(unit, change.Name, on) with { Predecessors = [.. (unit.Predecessors ?? []).Concat(change.Joined).Distinct()] };

    private static Unit Named(Unit unit, string? name, DateOnly on) => name is null ? unit : unit.Renamed(name, on);

    private static Unit Born(Unit from, NewUnit born, DateOnly on) =>
        new(born.Id, from.Kind, from.Parent, born.Order, [new(born.Name)], new(on), [from.Id]);

    /// <summary>Who comes to a 建制順 that another bears already stands before it; all else keeps its place.</summary>
    private static WardHead With(WardHead ward, params IReadOnlyList<Unit> changed)
    {
        var known = changed.ToDictionary(u => u.Id);
        bool Stays(Unit old) => known.GetValueOrDefault(old.Id) is { } now && now.Parent == old.Parent && now.Order == old.Order;
        var staying = ward.Units.Where(Stays).Select(u => u.Id).ToHashSet();
        return ward with
        {
            Units = RosterOrder.Sort([
                .. changed.Where(u => !staying.Contains(u.Id)),
                .. ward.Units.Where(u => staying.Contains(u.Id) || !known.ContainsKey(u.Id)).Select(u => known.GetValueOrDefault(u.Id) ?? u)]),
        };
    }
}
