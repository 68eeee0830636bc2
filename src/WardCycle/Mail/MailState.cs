namespace WardCycle.Mail;

public enum MailState
{
    Planned,

    /// <summary>Became pointless before it was sent.</summary>
    Withdrawn,

    /// <summary>Somebody is sending it, until the lease ends.</summary>
    Claimed,

    Accepted,

    Rejected,

    /// <summary>Nobody can tell whether it went out; a person settles it.</summary>
    Unknown,

    Delivered,

    /// <summary>不達</summary>
    Bounced,

    /// <summary>It did not arrive, or nobody knows; the recipient was told by other means, as the note says.</summary>
    Told,
}
