namespace WardCycle.Web.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum SmtpTls
{
    /// <summary>Not at all: for a relay on the same machine or network.</summary>
    None,

    /// <summary>STARTTLS; without it nothing is sent.</summary>
    StartTls,
}
