using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>A mail that a rule asks for: one recipient post, before it is split by address.</summary>
public sealed record WantedMail(
    MailPurpose Purpose,
    PhaseId Phase,
    IReadOnlyList<SheetId> Sheets,
    Post Post,
    string Occasion,
    DateTimeOffset NotBefore,
    int Revision = 0,
    string? Memo = null);
