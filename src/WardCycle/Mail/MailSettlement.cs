using WardCycle.Record;

namespace WardCycle.Mail;

/// <summary>What a person's verdict on a mail comes to.</summary>
public abstract record MailSettlement
{
    /// <summary>To be committed in the ward's partition, with the audit row of the caller.</summary>
    /// <param name="Trouble">Change of the ward's count of mails that wait for a person: -1, 0 or 1.</param>
    public sealed record Settled(MailRow Mail, IReadOnlyList<Change> Changes, int Trouble) : MailSettlement;

    /// <summary>In Japanese.</summary>
    public sealed record Refused(string Message) : MailSettlement;
}
