using WardCycle.Sheets;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>One sheet on a ward's board.</summary>
/// <param name="Department">Where the lead section stands, by its name today.</param>
/// <param name="Name">Its sections' names today.</param>
/// <param name="Due">What holds for this sheet: extended, or 再提出期限.</param>
/// <param name="IsLate">Still wanted, and the due date is past.</param>
/// <param name="AnsweredByLead">The lead answers all that the phase asks.</param>
/// <param name="ProposesEscalation">The superior could be told now.</param>
public sealed record SheetLine(
    SheetHead Head,
    string Department,
    string Name,
    SheetProgress Progress,
    PhaseState State,
    DateTimeOffset Due,
    bool IsLate,
    bool AnsweredByLead,
    bool ProposesEscalation,
    int MailFailed,
    int MailUnknown)
{
    public bool HasMailTrouble => MailFailed + MailUnknown > 0;

    /// <summary>Something is still wanted from the section.</summary>
    public bool IsMissing => State.IsMissing && !AnsweredByLead;

    public bool HasFigureToCome => State.LateFigure is { Settled: false };
}
