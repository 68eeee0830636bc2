namespace WardCycle.Web.Mail;

/// <summary>What came of greeting the mail server.</summary>
/// <param name="Done">In Japanese, a line for each thing that worked, in order.</param>
/// <param name="Problem">In Japanese: what does not work and what to do; null where everything does. Holds no password.</param>
public sealed record SmtpGreeted(IReadOnlyList<string> Done, string? Problem);
