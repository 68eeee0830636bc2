using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat.Posts;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>
/// A section that moves to another department has another superior: who stood under the former department's head stands
/// under the new one's, who is told of missing answers and, where the scheme asks the department, confirms.
/// </summary>
public static class MovedPosts
{
    public static UnitWrites Of(WardCase at, UnitChange.Move change)
    {
        var former = at.Ward.Head.Body.Unit(change.Unit).Parent;
        if (former == change.Parent || HeadOf(at, change.Parent) is not { } superior)
        {
            return UnitWrites.None;
        }

        List<Stored<Post>> moved = [.. at.Ward.Posts.Where(p => p.Body.Unit == change.Unit && p.Body.Superior is { } old && at.Ward.Post(old)?.Body.Unit == former)];
        List<Post> posts = [.. at.Ward.Posts.Select(p => moved.Contains(p) ? p.Body with { Superior = superior.Id } : p.Body)];
        var known = at.Facts.Links.Select(l => (l.Body.Sheet, l.Body.Post)).ToHashSet();
        List<LinkRow> links =
        [
            .. from sheet in at.Ward.Sheets.Select(s => s.Body)
               where sheet.Ended is null && sheet.Units.Contains(change.Unit)
               from post in SheetLinks.Posts(at.Cycle.Scheme, sheet, posts)
               where !known.Contains((sheet.Id, post.Id))
               select LinkCode.Issue(at.Keys, at.Cycle.Cycle, at.Ward.Ward, sheet.Id, post, 1, at.Now),
        ];
        return UnitWrites.None with
        {
            Rows = [.. moved.Select(p => p.To(p.Body with { Superior = superior.Id })), .. links.Select(l => Change.New(Keys.Link(l.Id), l))],
            NewLinks = links,
        };
    }

    private static Post? HeadOf(WardCase at, UnitId unit) => at.Ward.Posts.Select(p => p.Body).FirstOrDefault(p => p.Unit == unit && p.Role.LeadsItsUnit());
}
