using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat.Posts;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>
/// 分割: the unit that goes on keeps its sheet with draft, return, agreed day and late figure. Each new unit gets a sheet
/// of its own for the phases of the new organisation, and reads the texts so far beside it; its head is invited when such a
/// phase opens, or on the day where one is open. It has no text of its own in the phases before; where one is wanted in later
/// reports (a target), the secretariat enters it on behalf, which changes nothing of those phases' boards and reports.
/// </summary>
public static class DividedUnit
{
    /// <param name="after">The ward's units afterwards.</param>
    public static UnitWrites Of(WardCase at, WardHead before, IReadOnlyList<Unit> after, UnitChange.Divide change, DateOnly on)
    {
        var roots = at.Ward.Sheets.Select(s => s.Body).Where(s => s.Ended is null && s.Units.Contains(change.Unit)).ToList();
        var passing = roots.SelectMany(r => PassingPhases.Of(at.Cycle, before, r, on)).ToHashSet();
        List<Post> posts = [.. change.New.Where(n => n.Head is not null).Select(n => HeadOf(at, change.Unit, n))];
        List<SheetHead> sheets = [.. Laid(at, after, change.New, on).Select(s => Begun(at, s, roots, passing, on))];
        List<LinkRow> links =
        [
            .. from sheet in sheets
               from post in posts
               where sheet.Units.Contains(post.Unit)
               select LinkCode.Issue(at.Keys, at.Cycle.Cycle, at.Ward.Ward, sheet.Id, post, 1, at.Now),
        ];
        return new(
            [],
            [.. posts.Select(p => Change.New(Keys.Post(p.Id), p)), .. sheets.Select(s => Change.New(Keys.Sheet(s.Id), s)), .. links.Select(l => Change.New(Keys.Link(l.Id), l))],
            [], [], links);
    }

    private static IEnumerable<SheetHead> Laid(WardCase at, IReadOnlyList<Unit> after, IReadOnlyList<NewUnit> born, DateOnly on)
    {
        var ids = born.Select(n => n.Id).ToHashSet();
        return SheetLayout.Of(new([.. after.Where(u => u.Validity.Holds(on))], [], []), at.Ward.Ward, at.Cycle.Scheme)
            .Where(s => ids.Contains(s.Lead) && at.Ward.Sheet(s.Id) is null);
    }

    private static SheetHead Begun(WardCase at, SheetHead sheet, List<SheetHead> roots, HashSet<PhaseId> passing, DateOnly on) =>
        sheet.Without(sheet.Lead, [.. at.Cycle.Scheme.Phases.Select(p => p.Id).Where(p => !passing.Contains(p))]) with
        {
            Roots = [.. roots.Select(r => new SheetRoot(at.Ward.Ward, r.Id, on))],
            LastYear = [.. roots.SelectMany(r => r.LastYear ?? [new SheetPlace(at.Ward.Ward, r.Id)])],
        };

    /// <summary>Under the superior of the head out of whose unit it came.</summary>
    private static Post HeadOf(WardCase at, UnitId from, NewUnit born)
    {
        var head = at.Ward.Posts.Select(p => p.Body).FirstOrDefault(p => p.Unit == from && p.Role.LeadsItsUnit());
        var role = at.Ward.Head.Body.Unit(from).Kind == UnitKind.Department ? PostRole.DepartmentHead : PostRole.Head;
        return new(born.Head!.Id, born.Id, role, PostKind.Regular, born.Head.Title, born.Head.Holder, born.Head.Addresses, head?.Superior);
    }
}
