using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>
/// What a person decides (wards are joined, a department goes to another ward) as the changes that are carried out one by
/// one, in their order. Frozen with the decision, so that the morning knows only small changes, each with its marker. Sections
/// that share a sheet or its fields go together: their texts stay one. Pure.
/// </summary>
public static class ExpandedChange
{
    /// <summary>Sheets that one change takes to another ward: sections that share fields go one by one where they have more.</summary>
    private const int MaxTogether = 12;

    /// <param name="wards">As they will stand just before.</param>
    /// <param name="sheets">Of all wards today.</param>
    public static IReadOnlyList<UnitChange> Of(IReadOnlyCollection<WardHead> wards, IReadOnlyList<SheetHead> sheets, UnitChange typed, DateOnly on)
    {
        var ward = ChangedUnits.WardOf(wards, typed.Unit, on)!;
        return typed switch
        {
            UnitChange.Move move when ward.Unit(move.Unit).Kind == UnitKind.Department && ChangedUnits.WardOf(wards, move.Parent, on)!.Ward != ward.Ward => Department(ward, sheets, move, on),
            UnitChange.Join join when ward.Ward == join.Unit => Wards(wards, ward, sheets, join, on),
            UnitChange.Divide divide when ward.Ward == divide.Unit => Divided(ward, sheets, divide, on),
            _ => [typed],
        };
    }

    private static IReadOnlyList<UnitChange> Department(WardHead ward, IReadOnlyList<SheetHead> sheets, UnitChange.Move move, DateOnly on) =>
        [move, .. Together([.. Below(ward, move.Unit, on).Select(s => new UnitChange.Move(s.Id, move.Unit, s.Order))], sheets)];

    /// <summary>Who comes stands behind who is there, each ward's units as they stood.</summary>
    private static List<UnitChange> Wards(IReadOnlyCollection<WardHead> wards, WardHead into, IReadOnlyList<SheetHead> sheets, UnitChange.Join join, DateOnly on)
    {
        List<UnitChange> changes = join.Name is { } name ? [new UnitChange.Rename(join.Unit, name)] : [];
        var order = Below(into, into.Ward, on).Select(u => u.Order).DefaultIfEmpty(0).Max();
        foreach (var ward in join.Joined.Select(id => ChangedUnits.WardOf(wards, id, on)!))
        {
            changes.AddRange(All(ward, [.. Below(ward, ward.Ward, on)], join.Unit, order, sheets, on));
            order += Below(ward, ward.Ward, on).Count();
            changes.Add(new UnitChange.Follow(join.Unit, ward.Ward));
            changes.Add(new UnitChange.End(ward.Ward, join.Unit));
        }

        return changes;
    }

    private static List<UnitChange> Divided(WardHead ward, IReadOnlyList<SheetHead> sheets, UnitChange.Divide divide, DateOnly on)
    {
        List<UnitChange> changes = divide.Name is { } name ? [new UnitChange.Rename(divide.Unit, name)] : [];
        foreach (var born in divide.New)
        {
            changes.Add(new UnitChange.Found(born.Id, divide.Unit, born with { Takes = null }));
            var taken = born.Takes!.ToHashSet();
            changes.AddRange(All(ward, [.. ward.Units.Where(u => taken.Contains(u.Id) && !(u.Parent is { } above && taken.Contains(above)))], born.Id, 0, sheets, on));
        }

        return changes;
    }

    /// <summary>Departments with what is in them, then the sections that stand in none.</summary>
    /// <param name="order">建制順 behind which they stand.</param>
    private static IEnumerable<UnitChange> All(WardHead ward, IReadOnlyList<Unit> units, UnitId parent, int order, IReadOnlyList<SheetHead> sheets, DateOnly on)
    {
        var moves = units.Select((u, i) => (Unit: u, Move: new UnitChange.Move(u.Id, parent, order + i + 1))).ToList();
        List<Unit> departments = [.. units.Where(u => u.Kind == UnitKind.Department)];
        return
        [
            .. moves.Where(m => departments.Contains(m.Unit)).Select(m => m.Move),
            .. Together(
                [
                    .. moves.Where(m => !departments.Contains(m.Unit)).Select(m => m.Move),
                    .. departments.SelectMany(d => Below(ward, d.Id, on).Select(s => new UnitChange.Move(s.Id, d.Id, s.Order))),
                ],
                sheets),
        ];
    }

    private static IEnumerable<Unit> Below(WardHead ward, UnitId parent, DateOnly on) =>
        ward.Units.Where(u => u.Parent == parent && u.Id != parent && u.Validity.Holds(on)).OrderBy(u => u.Order);

    private static IEnumerable<UnitChange.Move> Together(IReadOnlyList<UnitChange.Move> moves, IReadOnlyList<SheetHead> sheets)
    {
        HashSet<UnitId> gone = [];
        foreach (var move in moves.Where(m => !gone.Contains(m.Unit)))
        {
            var group = Group(move.Unit, sheets);
            List<UnitChange.Move> along = [.. moves.Where(m => m.Unit != move.Unit && !gone.Contains(m.Unit) && group.Contains(m.Unit))];
            gone.UnionWith(along.Select(m => m.Unit).Append(move.Unit));
            yield return along.Count == 0 ? move : move with { Along = along };
        }
    }

    private static HashSet<UnitId> Group(UnitId unit, IReadOnlyList<SheetHead> sheets)
    {
        var standing = sheets.Where(s => s.Ended is null).ToList();
        var wide = Reached(unit, standing, (a, b) => Joint(a, b) || Shares(a, b) || Shares(b, a));
        return standing.Count(s => s.Units.Any(wide.Contains)) <= MaxTogether ? wide : Reached(unit, standing, Joint);
    }

    private static HashSet<UnitId> Reached(UnitId unit, List<SheetHead> sheets, Func<SheetHead, SheetHead, bool> tied)
    {
        HashSet<UnitId> reached = [unit];
        for (var before = 0; before != reached.Count;)
        {
            before = reached.Count;
            var own = sheets.Where(s => s.Units.Any(reached.Contains)).ToList();
            reached.UnionWith(sheets.Where(s => own.Any(o => tied(o, s))).SelectMany(s => s.Units));
        }

        return reached;
    }

    private static bool Joint(SheetHead a, SheetHead b) => a.Units.Any(b.Units.Contains);

    /// <summary>Fields that the roster has one section answer for others; what a department or a ward answers follows by place.</summary>
    private static bool Shares(SheetHead sheet, SheetHead lead) => lead.Filler is null && sheet.Shared?.Any(s => s.Lead == lead.Id) == true;
}
