using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Mail.Texts;

namespace WardCycle.Web.Secretariat.Starts;

/// <summary>What a start would do, before it is confirmed.</summary>
/// <param name="Sender">The address that a real cycle's mails come from; null where they reach nobody.</param>
public sealed record StartLook(StartRequest Request, StartPreview Preview, RenderedMail FirstMail, WorkingDays Days, string? Sender);
