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
    /// <summary>What one change to another ward may write there besides head, marker and audit row (Table Storage takes 100 changes).</summary>
    public const int MaxWeight = 95;

    /// <param name="wards">As they will stand just before.</param>
    /// <param name="states">All wards today.</param>
    public static IReadOnlyList<UnitChange> Of(IReadOnlyCollection<WardHead> wards, IReadOnlyList<WardState> states, UnitChange typed, DateOnly on)
    {
        var ward = ChangedUnits.WardOf(wards, typed.Unit, on)!;
        return typed switch
        {
            UnitChange.Move move when ward.Unit(move.Unit).Kind == UnitKind.Department && ChangedUnits.WardOf(wards, move.Parent, on)!.Ward != ward.Ward => Department(ward, states, move, on),
            UnitChange.Join join when ward.Ward == join.Unit => Wards(wards, ward, states, join, on),
            UnitChange.Divide divide when ward.Ward == divide.Unit => Divided(ward, states, divide, on),
            _ => [typed],
        };
    }

    private static IReadOnlyList<UnitChange> Department(WardHead ward, IReadOnlyList<WardState> states, UnitChange.Move move, DateOnly on) =>
        [move, .. Together([.. Below(ward, move.Unit, on).Select(s => new UnitChange.Move(s.Id, move.Unit, s.Order))], states)];

    /// <summary>Who comes stands behind who is there, each ward's units as they stood.</summary>
    private static List<UnitChange> Wards(IReadOnlyCollection<WardHead> wards, WardHead into, IReadOnlyList<WardState> states, UnitChange.Join join, DateOnly on)
    {
        List<UnitChange> changes = join.Name is { } name ? [new UnitChange.Rename(join.Unit, name)] : [];
        var order = Below(into, into.Ward, on).Select(u => u.Order).DefaultIfEmpty(0).Max();
        foreach (var ward in join.Joined.Select(id => ChangedUnits.WardOf(wards, id, on)!))
        {
            changes.AddRange(All(ward, [.. Below(ward, ward.Ward, on)], join.Unit, order, states, on));
            order += Below(ward, ward.Ward, on).Count();
            changes.Add(new UnitChange.Follow(join.Unit, ward.Ward));
            changes.Add(new UnitChange.End(ward.Ward, join.Unit));
        }

        return changes;
    }

    private static List<UnitChange> Divided(WardHead ward, IReadOnlyList<WardState> states, UnitChange.Divide divide, DateOnly on)
    {
        List<UnitChange> changes = divide.Name is { } name ? [new UnitChange.Rename(divide.Unit, name)] : [];
        foreach (var born in divide.New)
        {
            changes.Add(new UnitChange.Found(born.Id, divide.Unit, born with { Takes = null }));
            var taken = born.Takes!.ToHashSet();
            changes.AddRange(All(ward, [.. ward.Units.Where(u => taken.Contains(u.Id) && !(u.Parent is { } above && taken.Contains(above)))], born.Id, 0, states, on));
        }

        return changes;
    }

    /// <summary>Departments with what is in them, then the sections that stand in none.</summary>
    /// <param name="order">建制順 behind which they stand.</param>
    private static IEnumerable<UnitChange> All(WardHead ward, IReadOnlyList<Unit> units, UnitId parent, int order, IReadOnlyList<WardState> states, DateOnly on)
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
                states),
        ];
    }

    private static IEnumerable<Unit> Below(WardHead ward, UnitId parent, DateOnly on) =>
        ward.Units.Where(u => u.Parent == parent && u.Id != parent && u.Validity.Holds(on)).OrderBy(u => u.Order);

    private static IEnumerable<UnitChange.Move> Together(IReadOnlyList<UnitChange.Move> moves, IReadOnlyList<WardState> states)
    {
        HashSet<UnitId> gone = [];
        foreach (var move in moves.Where(m => !gone.Contains(m.Unit)))
        {
            var group = Group(move.Unit, states);
            List<UnitChange.Move> along = [.. moves.Where(m => m.Unit != move.Unit && !gone.Contains(m.Unit) && group.Contains(m.Unit))];
            gone.UnionWith(along.Select(m => m.Unit).Append(move.Unit));
            yield return along.Count == 0 ? move : move with { Along = along };
        }
    }

    private static HashSet<UnitId> Group(UnitId unit, IReadOnlyList<WardState> states)
    {
        var standing = states.SelectMany(w => w.Sheets).Select(s => s.Body).Where(s => s.Ended is null).ToList();
        var wide = Reached(unit, standing, (a, b) => Joint(a, b) || Shares(a, b) || Shares(b, a));
        return Weight(states, wide) <= MaxWeight ? wide : Reached(unit, standing, Joint);
    }

    /// <summary>Rows that the new ward writes in one commit at most: posts, sheets, and for who answers each a link and a mail with its state.</summary>
    public static int Weight(IReadOnlyList<WardState> states, IReadOnlySet<UnitId> units) => states.Sum(ward =>
    {
        var posts = ward.Posts.Select(p => p.Body).Where(p => units.Contains(p.Unit)).ToList();
        var sheets = ward.Sheets.Select(s => s.Body).Where(s => s.Ended is null && s.Units.Any(units.Contains)).ToList();
        return posts.Count + sheets.Sum(s => 1 + 3 * posts.Count(p => p.Role.AnswersItsUnit() && s.Units.Contains(p.Unit)));
    });

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
