namespace WardCycle.Organisation;

/// <summary>Looks at a sound roster for what is probably a mistake (requirements 7.7); nothing here stops an import.</summary>
public static class RosterCheck
{
    private const int ManyPostsFrom = 3;

    /// <param name="today">Posts and units that do not hold on this day are counted and not warned of.</param>
    /// <param name="previous">The roster in force, for what has changed since; null where there is none.</param>
    /// <param name="domains">Mail domains that are allowed; none for every domain.</param>
    public static RosterReport Report(Roster roster, DateOnly today, Roster? previous = null, IReadOnlyCollection<string>? domains = null)
    {
        var names = roster.Units.ToDictionary(u => u.Id, u => u.NameAt(today));
        var posts = roster.Posts.Where(p => p.Validity is null || p.Validity.Holds(today)).ToList();
        var units = roster.Units.Where(u => u.Validity.Holds(today)).ToList();
        return new(
            roster.Units.Count(u => u.Kind == UnitKind.Ward),
            roster.Units.Count(u => u.Kind == UnitKind.Department),
            roster.Units.Count(u => u.Kind is UnitKind.Section or UnitKind.WorkingGroup or UnitKind.Bureau),
            roster.Posts.Count,
            roster.Posts.Sum(p => p.Addresses.Count),
            roster.Posts.Count(p => p.Kind == PostKind.Vacant),
            roster.Sharings.Count(s => s.IsJoint),
            [
                .. HeadWarnings(units, posts, names),
                .. SuperiorWarnings(posts, names),
                .. SharedAddresses(posts),
                .. ManyPosts(posts),
                .. OtherDomains(roster.Posts, names, domains ?? []),
                .. SameOrders(units, names),
                .. CoordinatorWarnings(units, posts, names),
            ],
            previous is null ? [] : RosterPreview.Between(previous, roster));
    }

    private static IEnumerable<string> HeadWarnings(List<Unit> units, List<Post> posts, Dictionary<UnitId, string> names)
    {
        var heads = posts.Where(p => p.Role == PostRole.Head).ToLookup(p => p.Unit);
        foreach (var section in units.Where(u => u.Kind == UnitKind.Section))
        {
            if (!heads.Contains(section.Id))
            {
                yield return $"{names[section.Id]}（{section.Id}）に所属長がいません。";
            }
            else if (heads[section.Id].All(p => p.Kind == PostKind.Vacant))
            {
                yield return $"{names[section.Id]}（{section.Id}）の所属長は欠員です。案内は事務局に届きます。";
            }
        }
    }

    private static IEnumerable<string> SuperiorWarnings(List<Post> posts, Dictionary<UnitId, string> names) =>
        from post in posts
        where post.Role == PostRole.Head && post.Superior is null
        select $"{names[post.Unit]}の{post.Title}（{post.Id}）に上位職がありません。未提出のときの連絡先がなくなります。";

    /// <summary>One address may well serve two posts of one person; with two persons it is more likely a slip.</summary>
    private static IEnumerable<string> SharedAddresses(List<Post> posts) =>
        from address in posts.SelectMany(p => p.Addresses.Select(a => (Address: a, Post: p)))
        group address.Post by address.Address.ToUpperInvariant() into same
        let holders = same.DistinctBy(p => p.Holder).ToList()
        where holders.Count > 1
        select $"同じメールアドレスが複数の担当者に登録されています（{string.Join("、", holders.Select(p => p.Id))}）。";

    /// <summary>One person may hold two posts; an address at many is more likely a list or a slip. Said even where the holder key is one.</summary>
    private static IEnumerable<string> ManyPosts(List<Post> posts) =>
        from address in posts.SelectMany(p => p.Addresses.Select(a => (Address: a, Post: p)))
        group address.Post by address.Address.ToUpperInvariant() into same
        where same.Select(p => p.Id).Distinct().Count() >= ManyPostsFrom && same.Select(p => p.Holder).Distinct().Count() == 1
        select $"一つのメールアドレスが{same.Select(p => p.Id).Distinct().Count()}の職に登録されています（{string.Join("、", same.Select(p => p.Id).Distinct())}）。";

    /// <summary>Also of posts that begin later: a wrong domain is wrong then too.</summary>
    private static IEnumerable<string> OtherDomains(IReadOnlyList<Post> posts, Dictionary<UnitId, string> names, IReadOnlyCollection<string> domains) =>
        from post in posts
        let wrong = post.Addresses.Select((a, i) => (Address: a, Place: i + 1)).Where(a => !PostAddress.IsWithin(a.Address, domains)).ToList()
        where wrong.Count > 0
        select $"{names[post.Unit]}の{post.Title}（{post.Id}）のメール{string.Join("、", wrong.Select(a => a.Place))}は、使ってよいドメイン（{string.Join("、", domains)}）のものではありません。";

    private static IEnumerable<string> SameOrders(List<Unit> units, Dictionary<UnitId, string> names) =>
        from unit in units
        group unit by (unit.Parent, unit.Order) into same
        where same.Count() > 1 && same.All(u => u.Kind != UnitKind.City)
        select $"建制順が同じです（{string.Join("、", same.Select(u => names[u.Id]))}）。ファイルの順に並べます。";

    private static IEnumerable<string> CoordinatorWarnings(List<Unit> units, List<Post> posts, Dictionary<UnitId, string> names)
    {
        var parts = RosterParts.Tops(units);
        var coordinated = posts.Where(p => p.Role == PostRole.Coordinator && parts.ContainsKey(p.Unit)).Select(p => parts[p.Unit]).ToHashSet();
        return from ward in units
               where ward.Kind == UnitKind.Ward && !coordinated.Contains(ward.Id)
               select $"{names[ward.Id]}に取りまとめの職がありません。締切のまとめや欠員のお知らせなど、区の担当に送るメールの宛先がなくなります。";
    }
}
