namespace WardCycle.Mail.Texts;

/// <summary>A mail's text as it is stored: codes are places, not characters.</summary>
public sealed record RenderedMail(string Subject, IReadOnlyList<MailSegment> Body);
