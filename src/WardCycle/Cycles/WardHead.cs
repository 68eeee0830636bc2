using WardCycle.Organisation;

namespace WardCycle.Cycles;

/// <summary>A ward's own state in a cycle.</summary>
/// <param name="Wake">When the next pass has something to do (record time); null where nothing more will come.</param>
/// <param name="Trouble">What went wrong in the last pass, in Japanese; shown on the board.</param>
/// <param name="TroubleCount">Passes in a row that met trouble: the backoff's exponent.</param>
/// <param name="MailStopUntil">No mail to this ward until after this day (election, disaster).</param>
/// <param name="Planned">Occasions of the ward as a whole for which a mail has been planned, such as <c>closing:targets</c>.</param>
/// <param name="MailHold">Real time until which the last dispatch had to wait (permits, a busy transport, another sender).</param>
/// <param name="MailHoldWhy">Why, where a person has to do something about it (Japanese); null where not.</param>
/// <param name="MailTrouble">Mails rejected, bounced or unknown that nobody has settled yet.</param>
/// <param name="RosterConfirmed">Null until the ward has confirmed its roster, where the cycle asks for it.</param>
/// <param name="HandOverOn">The next day on which prepared hand-overs take effect. Who they are is not in this partition before that day.</param>
/// <param name="IssueOn">The next day on which a problem (課題) is past its day and nobody has been told.</param>
/// <param name="Reorganised">Numbers of the reorganisations (組織改正) that have taken effect here; null for none.</param>
/// <param name="MailStopReason">Why mails are stopped, as typed; null where nobody has stopped them.</param>
/// <param name="Summary">The summary row as last written, so that an unchanged one costs no store call.</param>
public sealed record WardHead(
    UnitId Ward,
    IReadOnlyList<Unit> Units,
    DateTimeOffset? Wake = null,
    string? Trouble = null,
    int TroubleCount = 0,
    DateOnly? MailStopUntil = null,
    IReadOnlyList<string>? Planned = null,
    WardSummary? Summary = null,
    int MailTrouble = 0,
    DateTimeOffset? MailHold = null,
    RosterConfirmation? RosterConfirmed = null,
    DateOnly? HandOverOn = null,
    DateOnly? IssueOn = null,
    IReadOnlyList<int>? Reorganised = null,
    string? MailHoldWhy = null,
    string? MailStopReason = null)
{
    public Unit Unit(UnitId id) => Units.First(u => u.Id == id);

    /// <summary>Each unit's place in the 建制順 of today, units that have ended with the others.</summary>
    public IReadOnlyDictionary<UnitId, int> Places() =>
        new Roster(Units, [], []).Within(Ward).Select((u, i) => (u.Id, i)).ToDictionary(p => p.Id, p => p.i);

    /// <summary>The unit and all above it that this ward knows: section, department, ward.</summary>
    public IEnumerable<UnitId> Lineage(UnitId id)
    {
        for (UnitId? at = id; at is { } here; at = Units.FirstOrDefault(u => u.Id == here)?.Parent)
        {
            yield return here;
        }
    }

    /// <summary>
    /// The same as it stood on a day: a change of dates holds for who stood under the unit when it was made, so that a move to
    /// another department or ward neither takes an extension away nor brings one.
    /// </summary>
    public IEnumerable<UnitId> LineageOn(UnitId id, DateOnly day)
    {
        for (UnitId? at = id; at is { } here;)
        {
            yield return here;
            var place = Units.FirstOrDefault(u => u.Id == here)?.PlaceAt(day);
            foreach (var above in place?.Above is { } elsewhere ? elsewhere.Prepend(place.Parent!.Value) : [])
            {
                yield return above;
            }

            at = place is { Above: null } ? place.Parent : null;
        }
    }
}
