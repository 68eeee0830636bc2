using WardCycle.Cycles;
using WardCycle.Mail;

namespace WardCycle.Web.Secretariat.Mails;

/// <summary>One mail of a rehearsal.</summary>
public sealed record OutboxMailModel(OpenCycle Open, OutboxMail Mail);
