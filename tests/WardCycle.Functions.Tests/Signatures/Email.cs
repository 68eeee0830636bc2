using Azure.Core;

namespace Azure.Communication.Email;

public readonly struct EmailAddress(string address)
{
    public string Address { get; } = address;
}

public class EmailContent(string subject)
{
    public string Subject { get; } = subject;

    public string? PlainText { get; set; }
}

public class EmailMessage(string senderAddress, string recipientAddress, EmailContent content)
{
    public string SenderAddress { get; } = senderAddress;

    public EmailContent Content { get; } = content;

    public IList<EmailAddress> ReplyTo { get; } = [];

    public bool? UserEngagementTrackingDisabled { get; set; }

    /// <summary>The published class has a list of recipients; the tests need the one.</summary>
    internal string Recipient { get; } = recipientAddress;
}

public class EmailClientOptions : ClientOptions;

public readonly struct EmailSendStatus(string value) : IEquatable<EmailSendStatus>
{
    private readonly string _value = value;

    public static EmailSendStatus Running { get; } = new("Running");

    public static EmailSendStatus Succeeded { get; } = new("Succeeded");

    public static EmailSendStatus Failed { get; } = new("Failed");

    public bool Equals(EmailSendStatus other) => _value == other._value;

    public override bool Equals(object? obj) => obj is EmailSendStatus other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    public static bool operator ==(EmailSendStatus left, EmailSendStatus right) => left.Equals(right);

    public static bool operator !=(EmailSendStatus left, EmailSendStatus right) => !left.Equals(right);
}

public class EmailSendResult
{
    internal EmailSendResult(EmailSendStatus status) => Status = status;

    public EmailSendStatus Status { get; }
}

public class EmailSendOperation(string id, EmailClient client)
{
    private EmailSendStatus _status;

    public virtual string Id { get; } = id;

    public virtual bool HasCompleted => _status == EmailSendStatus.Succeeded || _status == EmailSendStatus.Failed;

    public virtual bool HasValue => HasCompleted;

    public virtual EmailSendResult Value => new(_status);

    public virtual ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default)
    {
        _status = client.Status(Id);
        return ValueTask.FromResult<Response>(null!);
    }
}

public class EmailClient
{
    protected EmailClient() { }

    public EmailClient(Uri endpoint, TokenCredential credential, EmailClientOptions? options = null) { }

    public virtual Task<EmailSendOperation> SendAsync(WaitUntil wait, EmailMessage message, Guid operationId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>For the tests: what the service says when it is asked.</summary>
    internal virtual EmailSendStatus Status(string id) => throw new NotSupportedException();
}
