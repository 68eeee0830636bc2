using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Board;

/// <summary>One ward on the board.</summary>
/// <param name="Wake">When something is due next (record time); null where nothing more will come.</param>
/// <param name="Trouble">What went wrong in the last pass; null where all is well.</param>
/// <param name="MailTrouble">Mails rejected, bounced or unknown that nobody has settled.</param>
/// <param name="IsLaidOut">False until the cycle has prepared this ward.</param>
/// <param name="MailHold">Real time until which its mails have to wait.</param>
/// <param name="MailHoldWhy">Why, where a person has to do something about it.</param>
/// <param name="AwaitsRoster">The ward has not confirmed its roster: its invitations wait.</param>
/// <param name="Mails">Mails of the ward that wait to be sent, those without a sheet too.</param>
/// <param name="Ties">Wards that it went into or came out of, and the other way (区の統合・分割); null before it is laid out.</param>
public sealed record BoardWard(
    UnitId Id,
    string Name,
    IReadOnlyList<BoardDepartment> Departments,
    DateTimeOffset? Wake = null,
    string? Trouble = null,
    int MailTrouble = 0,
    DateOnly? MailStopUntil = null,
    bool IsLaidOut = true,
    bool AwaitsRoster = false,
    DateTimeOffset? MailHold = null,
    string? MailHoldWhy = null,
    MailsAhead? Mails = null,
    IReadOnlyList<WardTie>? Ties = null)
{
    public IEnumerable<BoardSection> Sections => Departments.SelectMany(d => d.Sections);

    public BoardCount Count(PhaseId phase) => BoardCount.Of(Sections.Select(s => s.Cell(phase)));
}
