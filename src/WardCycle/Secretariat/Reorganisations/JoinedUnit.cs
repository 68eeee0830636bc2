using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat.Posts;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>
/// 統合: the continuing unit's sheet goes on and reads the others' texts beside it. The others' sheets keep the phases before
/// the day; the head of the continuing unit takes over their heads' posts (事務取扱), so that what is still open of them (a
/// return, a draft, an agreed day, a late figure) has somebody, and gets their links in one mail each. Their clerks' links end.
/// </summary>
public static class JoinedUnit
{
    private const string Ended = "組織改正により所属が統合されました。";

    public static UnitWrites Of(WardCase at, WardHead before, UnitChange.Join change, DateOnly on)
    {
        var into = at.Ward.Sheets.Where(s => s.Body.Ended is null && s.Body.Units.Contains(change.Unit)).ToList();
        var joined = at.Ward.Sheets.Where(s => s.Body.Ended is null && s.Body.Units.Any(change.Joined.Contains)).ToList();
        List<(Stored<SheetHead>, SheetHead)> sheets = [];
        foreach (var row in joined.UnionBy(into, s => s.Body.Id))
        {
            var passing = PassingPhases.Of(at.Cycle, before, row.Body, on);
            var after = row.Body.Units.Where(change.Joined.Contains).Aggregate(row.Body, (sheet, unit) => sheet.Without(unit, passing));
            sheets.Add((row, into.Any(i => i.Body.Id == row.Body.Id) ? Rooted(at, after, joined, on) : after));
        }

        var gone = joined.Select(j => j.Body.Id).Where(id => into.All(i => i.Body.Id != id)).ToHashSet();
        if (into.Count > 0)
        {
            sheets.AddRange(SharedAgain.WithLead(at, before, gone, into[0].Body.Id, on, sheets.Select(s => s.Item1.Body.Id).ToHashSet()));
        }

        return Posts(at, change) with { Sheets = sheets };
    }

    private static SheetHead Rooted(WardCase at, SheetHead sheet, IReadOnlyList<Stored<SheetHead>> joined, DateOnly on)
    {
        var others = joined.Select(j => j.Body).Where(j => j.Id != sheet.Id).ToList();
        return others.Count == 0 ? sheet : sheet with
        {
            Roots = [.. sheet.Roots ?? [], .. others.Select(j => new SheetRoot(at.Ward.Ward, j.Id, on))],
            LastYear = [.. sheet.LastYear ?? [new SheetPlace(at.Ward.Ward, sheet.Id)], .. others.SelectMany(j => j.LastYear ?? [new SheetPlace(at.Ward.Ward, j.Id)])],
        };
    }

    private static UnitWrites Posts(WardCase at, UnitChange.Join change)
    {
        var heir = at.Ward.Posts.Select(p => p.Body).FirstOrDefault(p => p.Unit == change.Unit && p.Role.LeadsItsUnit() && p.Addresses.Count > 0);
        var writes = UnitWrites.None;
        foreach (var old in at.Ward.Posts.Where(p => change.Joined.Contains(p.Body.Unit) && p.Body.Role.AnswersItsUnit()))
        {
            var post = old.Body with { Tenure = old.Body.Tenure + 1 };
            post = heir is null || !old.Body.Role.LeadsItsUnit()
                ? post with { Kind = PostKind.Vacant, Holder = "", Addresses = [] }
                : post with { Kind = PostKind.ActingByProxy, Holder = heir.Holder, Addresses = heir.Addresses };
            var handed = PostSuccession.HandOver(at, old, post, post.Addresses.Count == 0 ? null : Ended);
            writes = new(
                [], [.. writes.Rows, .. handed.Rows],
                [.. writes.Mails, .. old.Body.Role.LeadsItsUnit() ? handed.Mails : []],
                [.. writes.Withdrawn, .. handed.Withdrawn], [.. writes.NewLinks, .. handed.NewLinks]);
        }

        return writes;
    }
}
