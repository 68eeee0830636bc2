using WardCycle.Cycles;
using WardCycle.Organisation;

namespace WardCycle.Secretariat.Posts;

/// <summary>A post of a cycle that stands otherwise in a roster: the cycle keeps its own posts, an import changes none of them.</summary>
/// <param name="Post">As the cycle has it.</param>
/// <param name="Unit">Name of the post's unit on the day.</param>
/// <param name="Kind">As the roster has it; 欠員 where it no longer has the post.</param>
/// <param name="Holder">Empty for 欠員.</param>
/// <param name="IsGone">The roster has no such post.</param>
public sealed record PostDifference(UnitId Ward, Post Post, string Unit, PostKind Kind, string Holder, IReadOnlyList<string> Addresses, bool IsGone)
{
    /// <summary>総務課長; the unit stands before a title that does not name it.</summary>
    public string Name => Post.Title.StartsWith(Unit, StringComparison.Ordinal) ? Post.Title : $"{Unit} {Post.Title}";

    /// <summary>What differs, in the words of the roster; without an address.</summary>
    public IReadOnlyList<string> What =>
    [
        .. IsGone ? new[] { "名簿にない職" } : [],
        .. !IsGone && Kind != Post.Kind ? new[] { "任用" } : [],
        .. !IsGone && Holder != Post.Holder ? new[] { "職員キー" } : [],
        .. !IsGone && !Addresses.SequenceEqual(Post.Addresses, StringComparer.Ordinal) ? new[] { "宛先" } : [],
    ];

    /// <summary>
    /// The posts that hold on a day, in 建制順. Of a ward that the roster does not know (it ended during the year) only those
    /// that it has elsewhere: the ward's own stay. A vacancy that the roster does not have is none.
    /// </summary>
    public static IReadOnlyList<PostDifference> Of(WardState ward, Roster roster, DateOnly day)
    {
        var isKnown = roster.Find(ward.Ward) is not null;
        var then = roster.Posts.ToDictionary(p => p.Id);
        return
        [
            .. from post in InOrder(ward)
               where post.Validity?.Holds(day) ?? true
               let found = then.GetValueOrDefault(post.Id)
               where isKnown || found is not null
               let isVacant = found is null or { Kind: PostKind.Vacant }
               let difference = new PostDifference(
                   ward.Ward, post, ward.Head.Body.Units.FirstOrDefault(u => u.Id == post.Unit)?.NameAt(day) ?? "", found?.Kind ?? PostKind.Vacant, isVacant ? "" : found!.Holder, isVacant ? [] : found!.Addresses, found is null)
               where !(isVacant && post.Kind == PostKind.Vacant) && difference.What.Count > 0
               select difference,
        ];
    }

    /// <summary>A ward's posts in 建制順: by unit, then by role.</summary>
    public static IEnumerable<Post> InOrder(WardState ward)
    {
        var places = ward.Head.Body.Places();
        return ward.Posts.Select(p => p.Body)
            .OrderBy(p => places.GetValueOrDefault(p.Unit, int.MaxValue)).ThenBy(p => p.Role).ThenBy(p => p.Id.Value, StringComparer.Ordinal);
    }
}
