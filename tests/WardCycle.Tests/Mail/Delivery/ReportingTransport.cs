using System.Security.Cryptography;
using System.Text;
using WardCycle.Mail;
using WardCycle.Mail.Delivery;

namespace WardCycle.Tests.Mail.Delivery;

/// <summary>A transport that reports later; the test may look in while a mail is under way.</summary>
internal sealed class ReportingTransport : IMailTransport
{
    public string Name => "reporting";

    public MailQuota? Quota => null;

    public Func<string, Task<SendResult>> Sending { get; set; } = _ => Task.FromResult<SendResult>(new SendResult.Accepted());

    public static string NameOf(string operation) =>
        DeliveryReport.NameOf(new(SHA256.HashData(Encoding.UTF8.GetBytes(operation)).AsSpan(0, 16)));

    public string ReportName(string operation) => NameOf(operation);

    public Task<SendResult> Send(OutgoingMail mail, CancellationToken cancel = default) => Sending(mail.Operation);

    public Task<FindResult> Find(string operation, string folder, CancellationToken cancel = default) => Task.FromResult(FindResult.CannotTell);
}
