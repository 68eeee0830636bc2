namespace WardCycle.Organisation;

/// <summary>建制順 over a whole roster: the city first, each unit directly before those under it, siblings by their order.</summary>
public static class RosterOrder
{
    public static IReadOnlyList<Unit> Sort(IReadOnlyCollection<Unit> units)
    {
        var children = units.Where(u => u.Parent is not null).ToLookup(u => u.Parent!.Value);
        var sorted = new List<Unit>(units.Count);
        foreach (var top in units.Where(u => u.Parent is null).OrderBy(u => u.Kind == UnitKind.City ? 0 : 1).ThenBy(u => u.Order))
        {
            Append(top, children, sorted);
        }

        return sorted;
    }

    /// <summary>Everything in 建制順; posts and sharings of one unit stay as they stood.</summary>
    public static Roster Sort(Roster roster)
    {
        var units = Sort(roster.Units);
        var place = units.Select((u, i) => (u.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return new(
            units,
            [.. roster.Posts.OrderBy(p => place[p.Unit])],
            [.. roster.Sharings.OrderBy(s => place[s.Lead]).Select(s => s with { Members = [.. s.Members.OrderBy(m => place[m])] })]);
    }

    private static void Append(Unit unit, ILookup<UnitId, Unit> children, List<Unit> sorted)
    {
        sorted.Add(unit);
        foreach (var child in children[unit.Id].OrderBy(u => u.Order))
        {
            Append(child, children, sorted);
        }
    }
}
