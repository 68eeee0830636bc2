using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Links;

/// <summary>Which posts have a link to a sheet.</summary>
public static class SheetLinks
{
    /// <summary>The posts that answer it; where the scheme asks the department to confirm, also every superior above them, since a vacancy passes the turn upward.</summary>
    /// <param name="posts">Of the sheet's ward.</param>
    public static IEnumerable<Post> Posts(Scheme scheme, SheetHead sheet, IReadOnlyList<Post> posts)
    {
        var answering = posts.Where(p => p.Role.AnswersItsUnit() && sheet.Units.Contains(p.Unit)).ToList();
        return ConfirmRule.AsksDepartment(scheme)
            ? answering.Concat(answering.Where(p => p.Role.LeadsItsUnit()).SelectMany(p => Above(p, posts))).DistinctBy(p => p.Id)
            : answering;
    }

    private static IEnumerable<Post> Above(Post post, IReadOnlyList<Post> posts)
    {
        var seen = new HashSet<PostId>();
        for (var id = post.Superior; id is { } next && seen.Add(next) && posts.FirstOrDefault(p => p.Id == next) is { } superior; id = superior.Superior)
        {
            yield return superior;
        }
    }
}
