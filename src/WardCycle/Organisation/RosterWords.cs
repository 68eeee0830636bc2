namespace WardCycle.Organisation;

/// <summary>The words of a roster file for roles, kinds of posts and kinds of units, both ways.</summary>
public static class RosterWords
{
    public static IReadOnlyDictionary<string, PostRole> Roles { get; } = new Dictionary<string, PostRole>
    {
        ["所属長"] = PostRole.Head,
        ["担当者"] = PostRole.Clerk,
        ["部長"] = PostRole.DepartmentHead,
        ["取りまとめ"] = PostRole.Coordinator,
        ["事務局"] = PostRole.Secretariat,
        ["区長"] = PostRole.WardMayor,
    };

    public static IReadOnlyDictionary<string, PostKind> Kinds { get; } = new Dictionary<string, PostKind>
    {
        ["本務"] = PostKind.Regular,
        ["兼務"] = PostKind.Concurrent,
        ["事務取扱"] = PostKind.ActingByProxy,
        ["事務代理"] = PostKind.Acting,
        ["欠員"] = PostKind.Vacant,
    };

    /// <summary>Units that stand where sections stand.</summary>
    public static IReadOnlyDictionary<string, UnitKind> SectionKinds { get; } = new Dictionary<string, UnitKind>
    {
        ["課"] = UnitKind.Section,
        ["ワーキンググループ"] = UnitKind.WorkingGroup,
        ["局"] = UnitKind.Bureau,
    };

    public static string Of(PostRole role) => WordFor(Roles, role);

    public static string Of(PostKind kind) => WordFor(Kinds, kind);

    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.City => "市",
        UnitKind.Ward => "区",
        UnitKind.Department => "部",
        _ => WordFor(SectionKinds, kind),
    };

    private static string WordFor<T>(IReadOnlyDictionary<string, T> words, T value) where T : struct, Enum =>
        words.First(w => w.Value.Equals(value)).Key;
}
