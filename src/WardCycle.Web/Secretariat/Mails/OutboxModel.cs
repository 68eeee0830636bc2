using WardCycle.Cycles;
using WardCycle.Mail;

namespace WardCycle.Web.Secretariat.Mails;

/// <summary>A rehearsal's outbox, newest first.</summary>
/// <param name="Wards">By operation, the name of the ward that a mail belongs to; empty where the cycle has one ward.</param>
public sealed record OutboxModel(OpenCycle Open, IReadOnlyList<OutboxMail> Mails, IReadOnlyDictionary<string, string> Wards);
