namespace WardCycle.Mail;

/// <summary>A mail's text, or why there can be none.</summary>
public abstract record WrittenMail
{
    /// <param name="Row">With subject and masked body.</param>
    /// <param name="Mail">With address and codes: in memory until it is sent.</param>
    public sealed record Ready(MailRow Row, OutgoingMail Mail) : WrittenMail;

    /// <param name="Reason">In Japanese, for the board.</param>
    public sealed record Impossible(string Reason) : WrittenMail;

    /// <summary>Another mail is to go first.</summary>
    public sealed record Later : WrittenMail;

    /// <param name="Reason">Why it is no longer wanted, in Japanese.</param>
    public sealed record Pointless(string Reason) : WrittenMail;
}
