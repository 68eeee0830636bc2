using WardCycle.Organisation;
using WardCycle.Rehearsal;

namespace WardCycle.Web.Secretariat.Rosters;

/// <summary>An uploaded or pasted roster that reads well, to be looked at before it is applied.</summary>
/// <param name="BasedOn">The version in force that it was compared with.</param>
/// <param name="File">The file itself in base 64: the page carries it to the confirmation.</param>
/// <param name="ReplacesSample">The sample goes as a whole: nobody needs to read what ends with it.</param>
/// <param name="From">For a roster that is prepared for a day to come.</param>
/// <param name="New">The units and posts that come in, where nothing of one's own changes: read as a list. Null where changes are read one by one.</param>
/// <param name="Day">On which names are read.</param>
public sealed record RosterDraft(
    int BasedOn, RosterReport Report, string FileName, string File, DateOnly? From = null, bool ReplacesSample = false, Roster? New = null, DateOnly Day = default)
{
    /// <summary>Behind one line.</summary>
    public IReadOnlyList<RosterChange> Folded => ReplacesSample ? [.. Report.Changes.Where(c => c.Kind == RosterChangeKind.Ended)] : [];

    /// <summary>共同シート and 共有項目 that come in with the list, lead first.</summary>
    public IEnumerable<(bool IsJoint, string Units)> NewSharings =>
        from sharing in New?.Sharings ?? []
        select (sharing.IsJoint, string.Join('、', sharing.Members.Where(m => m != sharing.Lead).Prepend(sharing.Lead).Select(u => New?.Find(u)?.NameAt(Day) ?? u.Value)));

    /// <summary>In 建制順, the city first; a unit without a post heads those under it.</summary>
    public IReadOnlyList<(Unit Unit, IReadOnlyList<Post> Posts)> List
    {
        get
        {
            if (New is not { } roster)
            {
                return [];
            }

            List<Unit> inWards = [.. roster.Wards.SelectMany(w => roster.Within(w.Id))];
            return
            [
                .. roster.Units.Except(inWards).Select(u => (u, Of(roster, u))).Where(u => u.Item2.Count > 0),
                .. inWards.Select(u => (u, Of(roster, u))),
            ];
        }
    }

    /// <summary>What is new, where all of it is: a first roster, one in the sample's place, or a ward beside the others.</summary>
    public static Roster? AllNew(CurrentRoster current, Roster next, RosterReport report)
    {
        if (current.Version == 0 || IsSampleGoing(current.Roster, next))
        {
            return next;
        }

        List<Unit> units = [.. next.Units.Where(u => current.Roster.Find(u.Id) is null)];
        List<Post> posts = [.. next.Posts.Where(p => units.Exists(u => u.Id == p.Unit))];
        var isAll = units.Exists(u => u.Kind == UnitKind.Ward)
            && units.TrueForAll(u => u.Kind == UnitKind.Ward || units.Exists(p => p.Id == u.Parent))
            && report.Changes.All(c => c.Kind == RosterChangeKind.Added)
            && posts.Count == next.Posts.Count - current.Roster.Posts.Count;
        return isAll ? next with { Units = units, Posts = posts, Sharings = [.. next.Sharings.Where(s => units.Exists(u => u.Id == s.Lead))] } : null;
    }

    /// <summary>The roster in force is the sample, and none of its wards stays.</summary>
    public static bool IsSampleGoing(Roster current, Roster next) =>
        SampleOrganisation.IsSample(current)
        && current.Units.Where(u => u.Kind == UnitKind.Ward).All(w => next.Find(w.Id) is null);

    private static IReadOnlyList<Post> Of(Roster roster, Unit unit) =>
        [.. roster.Posts.Where(p => p.Unit == unit.Id).OrderBy(p => p.Role).ThenBy(p => p.Id.Value, StringComparer.Ordinal)];
}
