namespace WardCycle.Mail.Texts;

/// <summary>The text of one purpose's mails, read from a template file: the first line is the subject, then the body.</summary>
public sealed record MailTemplate(MailPurpose Purpose, TemplateLine Subject, IReadOnlyList<TemplateLine> Body);
