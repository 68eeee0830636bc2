namespace WardCycle.Organisation;

/// <summary>Cuts a roster into its wards; the city's own units and posts are a part of their own.</summary>
public static class RosterParts
{
    /// <summary>By ward (or city), in 建制順: the units under it, itself first, their posts, and the sheets they share.</summary>
    public static IReadOnlyList<(UnitId Ward, Roster Part)> Of(Roster roster)
    {
        var tops = Tops(roster.Units);
        var units = roster.Units.ToLookup(u => tops[u.Id]);
        var posts = roster.Posts.ToLookup(p => tops[p.Unit]);
        var sharings = roster.Sharings.ToLookup(s => tops[s.Lead]);
        return [.. from top in RosterOrder.Sort(roster.Units)
                   where top.Parent is null
                   select (top.Id, new Roster([.. units[top.Id]], [.. posts[top.Id]], [.. sharings[top.Id]]))];
    }

    public static Roster Join(IEnumerable<Roster> parts)
    {
        var all = parts.ToList();
        return new([.. all.SelectMany(p => p.Units)], [.. all.SelectMany(p => p.Posts)], [.. all.SelectMany(p => p.Sharings)]);
    }

    /// <summary>The ward (or city) of each unit; a unit whose parent is not among them is its own.</summary>
    public static IReadOnlyDictionary<UnitId, UnitId> Tops(IReadOnlyCollection<Unit> units)
    {
        var parents = units.ToDictionary(u => u.Id, u => u.Parent);
        return parents.Keys.ToDictionary(id => id, Top);

        UnitId Top(UnitId id) => parents[id] is { } parent && parents.ContainsKey(parent) ? Top(parent) : id;
    }
}
