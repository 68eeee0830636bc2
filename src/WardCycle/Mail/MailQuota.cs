namespace WardCycle.Mail;

/// <summary>How many mails a transport takes (rule 11).</summary>
public sealed record MailQuota(int PerMinute, int PerHour);
