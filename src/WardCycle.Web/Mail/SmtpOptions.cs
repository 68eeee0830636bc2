namespace WardCycle.Web.Mail;

/// <summary>The mail server's settings as typed, section <c>Smtp</c>. No password stands here: it comes from a file or the environment.</summary>
public sealed class SmtpOptions
{
    /// <summary>Name of the environment variable with the password, where there is no file.</summary>
    public const string PasswordVariable = "WARDCYCLE_SMTP_PASSWORD";

    /// <summary>Name or address of the server. Empty: mails stay in the outbox.</summary>
    public string Host { get; init; } = "";

    /// <summary>Default 587 with STARTTLS, 25 without.</summary>
    public int? Port { get; init; }

    /// <summary><c>starttls</c> (default) or <c>none</c>.</summary>
    public string Tls { get; init; } = "starttls";

    /// <summary>Default: no sign-in.</summary>
    public string User { get; init; } = "";

    /// <summary>A file whose first line is the password. Default: none.</summary>
    public string PasswordFile { get; init; } = "";

    /// <summary>Sender's address.</summary>
    public string From { get; init; } = "";

    /// <summary>Mails a minute. Default 30; 0 for no limit.</summary>
    public int PerMinute { get; init; } = 30;

    /// <summary>Mails an hour. Default 100; 0 for no limit.</summary>
    public int PerHour { get; init; } = 100;

    /// <summary>How long one mail may take. Default 60; 5 to 120.</summary>
    public int TimeoutSeconds { get; init; } = 60;
}
