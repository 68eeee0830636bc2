using WardCycle.Mail;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.History;

/// <summary>A mail as people may see it: the recipient by post, codes as a mark.</summary>
/// <param name="Body">Null until it was rendered at the claim.</param>
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
    string? Note);
