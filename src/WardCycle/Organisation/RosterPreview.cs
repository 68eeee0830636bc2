using System.Globalization;

namespace WardCycle.Organisation;

/// <summary>What an import would change, for a person to look at before it is applied.</summary>
public static class RosterPreview
{
    /// <summary>Units, then posts, then sharings, each in 建制順; those that end stand last. A new post says its role and its addresses: who will be written to, and where.</summary>
    public static IReadOnlyList<RosterChange> Between(Roster before, Roster after) =>
    [
        .. Compare("組織", before.Units, after.Units, u => u.Id.Value, u => u.Names[^1].Name, Details),
        .. Compare("職", before.Posts, after.Posts, p => p.Id.Value, p => p.Title, Details),
        .. Compare("共同シート", before.Sharings, after.Sharings, s => s.Lead.Value + Fields(s), s => LeadName(s, before, after), Details),
    ];

    private static IEnumerable<RosterChange> Compare<T>(
        string subject, IReadOnlyList<T> before, IReadOnlyList<T> after,
        Func<T, string> key, Func<T, string> name, Func<T, T, IEnumerable<RosterDetail>> details)
    {
        var known = before.ToDictionary(key);
        foreach (var item in after)
        {
            IReadOnlyList<RosterDetail> differs = known.Remove(key(item), out var old) ? [.. details(old, item).Where(d => d.Before != d.After)]
                : item is Post post ? [.. New(post).Where(d => d.After.Length > 0)] : [];
            if (old is null || differs.Count > 0)
            {
                yield return new(old is null ? RosterChangeKind.Added : RosterChangeKind.Changed, subject, key(item), name(item), differs);
            }
        }

        foreach (var item in before.Where(b => known.ContainsKey(key(b))))
        {
            yield return new(RosterChangeKind.Ended, subject, key(item), name(item), []);
        }
    }

    private static IEnumerable<RosterDetail> New(Post post) =>
    [
        new("役割", "", RosterWords.Of(post.Role)),
        new("任用", "", post.Kind == PostKind.Regular ? "" : RosterWords.Of(post.Kind)),
        new("メール", "", Join(post.Addresses)),
    ];

    private static IEnumerable<RosterDetail> Details(Unit before, Unit after) =>
    [
        new("種別", RosterWords.Of(before.Kind), RosterWords.Of(after.Kind)),
        new("所属", before.Parent?.Value ?? "", after.Parent?.Value ?? ""),
        new("建制順", Number(before.Order), Number(after.Order)),
        new("名称", Names(before), Names(after)),
        new("有効期間", Days(before.Validity), Days(after.Validity)),
        new("前身", Join(before.Predecessors ?? []), Join(after.Predecessors ?? [])),
    ];

    private static IEnumerable<RosterDetail> Details(Post before, Post after) =>
    [
        new("所属", before.Unit.Value, after.Unit.Value),
        new("職名", before.Title, after.Title),
        new("役割", RosterWords.Of(before.Role), RosterWords.Of(after.Role)),
        new("任用", RosterWords.Of(before.Kind), RosterWords.Of(after.Kind)),
        new("担当者", before.Holder, after.Holder),
        new("メール", Join(before.Addresses), Join(after.Addresses)),
        new("上位職", before.Superior?.Value ?? "", after.Superior?.Value ?? ""),
        new("有効期間", Days(before.Validity), Days(after.Validity)),
    ];

    private static IEnumerable<RosterDetail> Details(SheetSharing before, SheetSharing after) =>
        [new("構成課", Join(before.Members), Join(after.Members))];

    private static string LeadName(SheetSharing sharing, Roster before, Roster after) =>
        (after.Find(sharing.Lead) ?? before.Find(sharing.Lead))?.Names[^1].Name ?? sharing.Lead.Value;

    private static string Fields(SheetSharing sharing) => sharing.IsJoint ? "" : $" ({Join(sharing.Fields!)})";

    private static string Names(Unit unit) => Join(unit.Names.Select(n => n.From is { } day ? $"{n.Name}（{Day(day)}から）" : n.Name));

    private static string Days(Validity? validity) =>
        validity is null || validity == Validity.Always ? "" : $"{Day(validity.From)}〜{Day(validity.Until)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Join<T>(IEnumerable<T> items) => string.Join("、", items);
}
