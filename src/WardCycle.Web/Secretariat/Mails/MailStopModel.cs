using WardCycle.Cycles;

namespace WardCycle.Web.Secretariat.Mails;

/// <summary>A ward whose mails are to be stopped or let go again.</summary>
/// <param name="Reason">Of the stop in force; null for one from before reasons were kept beside it.</param>
/// <param name="StoppedUntil">Null where no stop is in force.</param>
public sealed record MailStopModel(OpenCycle Open, CycleWard Ward, DateTimeOffset Now, DateOnly? StoppedUntil, string? Reason = null);
