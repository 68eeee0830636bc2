using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Mail.Texts;

namespace WardCycle.Web.Secretariat.Starts;

/// <summary>What a start would do, before it is confirmed.</summary>
public sealed record StartLook(StartRequest Request, StartPreview Preview, RenderedMail FirstMail, WorkingDays Days, string? MailWay);
