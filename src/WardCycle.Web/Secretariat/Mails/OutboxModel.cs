using WardCycle.Cycles;
using WardCycle.Mail;

namespace WardCycle.Web.Secretariat.Mails;

/// <summary>A rehearsal's outbox, newest first.</summary>
public sealed record OutboxModel(OpenCycle Open, IReadOnlyList<OutboxMail> Mails);
