using WardCycle.Organisation;

namespace WardCycle.Cycles;

/// <summary>A ward's own state in a cycle.</summary>
/// <param name="Wake">When the next pass has something to do (record time); null where nothing more will come.</param>
/// <param name="Trouble">What went wrong in the last pass, in Japanese; shown on the board.</param>
/// <param name="TroubleCount">Passes in a row that met trouble: the backoff's exponent.</param>
/// <param name="MailStopUntil">No mail to this ward until after this day (election, disaster).</param>
/// <param name="Planned">Occasions of the ward as a whole for which a mail has been planned, such as <c>closing:targets</c>.</param>
/// <param name="MailHold">Real time until which the last dispatch had to wait (permits, a busy transport, another sender).</param>
/// <param name="MailTrouble">Mails rejected, bounced or unknown that nobody has settled yet.</param>
/// <param name="RosterConfirmed">Null until the ward has confirmed its roster, where the cycle asks for it.</param>
/// <param name="HandOverOn">The next day on which prepared hand-overs take effect. Who they are is not in this partition before that day.</param>
/// <param name="IssueOn">The next day on which a problem (課題) is past its day and nobody has been told.</param>
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
    DateOnly? IssueOn = null)
{
    public Unit Unit(UnitId id) => Units.First(u => u.Id == id);

    /// <summary>The unit and all above it that this ward knows: section, department, ward.</summary>
    public IEnumerable<UnitId> Lineage(UnitId id)
    {
        for (UnitId? at = id; at is { } here; at = Units.FirstOrDefault(u => u.Id == here)?.Parent)
        {
            yield return here;
        }
    }
}
