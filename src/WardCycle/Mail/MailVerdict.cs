namespace WardCycle.Mail;

/// <summary>What a person has found out about a mail.</summary>
public enum MailVerdict
{
    /// <summary>届いていた: it went out.</summary>
    Sent,

    /// <summary>もう一度送る</summary>
    SendAgain,

    /// <summary>不達</summary>
    Bounced,

    /// <summary>別の方法で伝えた: by telephone, on paper; nothing more is to be sent.</summary>
    Told,
}
