using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Board;

/// <summary>Where a section stands in a phase. Where another sheet answers for it (幹事課), that sheet's state.</summary>
/// <param name="HasBegun">The gate has been open.</param>
/// <param name="IsLate">Missing after the due date, or submitted after it.</param>
/// <param name="DraftAgeDays">Calendar days since the draft was last saved; null where there is none or it is submitted.</param>
/// <param name="CanRemind">A reminder may go out now.</param>
/// <param name="EscalationProposed">The superior should be told; the button sends it.</param>
/// <param name="MailsFailed">Rejected or bounced.</param>
/// <param name="MailsUnknown">Nobody can tell whether they went out.</param>
/// <param name="AnsweredBy">The sheet that answers here; this section's own unless the lead fills the phase.</param>
/// <param name="HasObjection">The section objects to a wording for publication and waits for an answer.</param>
/// <param name="AwaitsConfirmation">Submitted, and the section's head has not confirmed it.</param>
/// <param name="IsAbsent">The section is no part of the phase (組織改正): it is not counted.</param>
/// <param name="WasOver">The phase was over when the cycle began and nothing was taken in: it is not waited for.</param>
/// <param name="MailAt">When the first mail that waits for its hour goes out (record time); null where none waits.</param>
/// <param name="IsMigrated">The newest submission is 移行データ.</param>
public sealed record BoardCell(
    PhaseId Phase,
    SheetProgress Progress,
    Gate Gate,
    DateTimeOffset Due,
    bool HasBegun,
    bool IsMissing,
    bool IsLate,
    int Revision,
    DateTimeOffset? SubmittedAt,
    int? DraftAgeDays,
    DateOnly? AgreedUntil,
    DateOnly? ProvisionalUntil,
    bool CanRemind,
    bool EscalationProposed,
    int MailsFailed,
    int MailsUnknown,
    SheetId AnsweredBy,
    bool HasObjection = false,
    bool AwaitsConfirmation = false,
    bool IsAbsent = false,
    bool WasOver = false,
    DateTimeOffset? MailAt = null,
    bool IsMigrated = false);
