namespace WardCycle.Mail.Texts;

/// <summary>A template as the municipality edited it.</summary>
/// <param name="By">An account's name.</param>
public sealed record TemplateRow(MailPurpose Purpose, string Text, DateTimeOffset At, string By);
