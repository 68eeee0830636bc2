namespace WardCycle.Mail;

/// <summary>Takes mails away. Retries of its own are off: the record decides.</summary>
public interface IMailTransport
{
    /// <summary>Names its permit row: <c>outbox</c>, <c>smtp</c>.</summary>
    string Name { get; }

    /// <summary>Null for none (the outbox).</summary>
    MailQuota? Quota { get; }

    /// <summary>Server and sender, for the secretariat's eyes; null where mails go nowhere.</summary>
    string? Way => null;

    /// <summary>The address that mails come from; null where it is not known here.</summary>
    string? From => null;

    /// <summary>True where a second try under the same operation is never a second mail: then a claim needs no lease.</summary>
    bool IsIdempotent => false;

    /// <summary>Under what name the transport reports later what became of an operation; null where it does not.</summary>
    string? ReportName(string operation) => null;

    Task<SendResult> Send(OutgoingMail mail, CancellationToken cancel = default);

    Task<FindResult> Find(string operation, string folder, CancellationToken cancel = default);
}
