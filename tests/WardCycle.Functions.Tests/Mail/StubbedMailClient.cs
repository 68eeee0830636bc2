using Azure;
using Azure.Communication.Email;

namespace WardCycle.Functions.Tests.Mail;

/// <summary>A mail service that answers as it is told, and keeps what it took by operation.</summary>
internal sealed class StubbedMailClient(Exception? failure = null) : EmailClient
{
    public List<(EmailMessage Message, Guid Operation, WaitUntil Wait)> Taken { get; } = [];

    public Func<string, EmailSendStatus> Asked { get; set; } = _ => throw new RequestFailedException(404, "Not found.");

    public override Task<EmailSendOperation> SendAsync(WaitUntil wait, EmailMessage message, Guid operationId, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (failure is not null)
        {
            throw failure;
        }

        Taken.Add((message, operationId, wait));
        return Task.FromResult(new EmailSendOperation(operationId.ToString(), this));
    }

    internal override EmailSendStatus Status(string id) => Asked(id);
}
