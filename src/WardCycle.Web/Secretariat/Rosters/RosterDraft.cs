using WardCycle.Organisation;
using WardCycle.Rehearsal;

namespace WardCycle.Web.Secretariat.Rosters;

/// <summary>An uploaded roster that reads well, to be looked at before it is applied.</summary>
/// <param name="BasedOn">The version in force that it was compared with.</param>
/// <param name="File">The file itself in base 64: the page carries it to the confirmation.</param>
/// <param name="ReplacesSample">The sample goes as a whole: nobody needs to read what ends with it.</param>
/// <param name="From">For a roster that is prepared for a day to come.</param>
public sealed record RosterDraft(int BasedOn, RosterReport Report, string FileName, string File, DateOnly? From = null, bool ReplacesSample = false)
{
    /// <summary>The rows to be read one by one.</summary>
    public IReadOnlyList<RosterChange> Read => ReplacesSample ? [.. Report.Changes.Where(c => c.Kind != RosterChangeKind.Ended)] : Report.Changes;

    /// <summary>Behind one line.</summary>
    public IReadOnlyList<RosterChange> Folded => ReplacesSample ? [.. Report.Changes.Where(c => c.Kind == RosterChangeKind.Ended)] : [];

    /// <summary>The roster in force is the sample, and none of its wards stays.</summary>
    public static bool IsSampleGoing(Roster current, Roster next) =>
        SampleOrganisation.IsSample(current)
        && current.Units.Where(u => u.Kind == UnitKind.Ward).All(w => next.Find(w.Id) is null);
}
