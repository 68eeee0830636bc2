using WardCycle.Mail;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.History;

/// <summary>A mail as people may see it: the recipient by post, codes as a mark.</summary>
/// <param name="Body">Null until it was rendered at the claim.</param>
/// <param name="Sheets">The sheets it asks for; none for a mail to the secretariat.</param>
/// <param name="Unit">Name of the recipient's unit.</param>
/// <param name="SendsAt">Of one that waits: when it can go out (record time); null where nobody asked, and while the cycle sends nothing.</param>
public sealed record MailEntry(
    MailId Id,
    MailPurpose Purpose,
    MailState State,
    PhaseId? Phase,
    string Recipient,
    int Address,
    DateTimeOffset PlannedAt,
    DateTimeOffset NotBefore,
    DateTimeOffset? SettledAt,
    string? Subject,
    string? Body,
    string? Note,
    IReadOnlyList<SheetId> Sheets,
    string Unit,
    DateTimeOffset? SendsAt = null)
{
    /// <summary>総務課長; the unit stands before a title that does not name it.</summary>
    public string Who => Recipient.StartsWith(Unit, StringComparison.Ordinal) ? Recipient : $"{Unit} {Recipient}";
}
