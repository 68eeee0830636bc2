using WardCycle.Mail;

namespace WardCycle.Tests.Mail;

/// <summary>A transport that answers as the test says and remembers what it delivered.</summary>
public sealed class ScriptedTransport : IMailTransport
{
    public string Name => "scripted";

    public MailQuota? Quota { get; init; }

    public bool IsIdempotent { get; init; }

    public List<string> Tries { get; } = [];

    public List<string> Delivered { get; } = [];

    public Func<OutgoingMail, SendResult> Answer { get; set; } = _ => new SendResult.Accepted();

    public Func<string, FindResult> Known { get; set; } = _ => FindResult.CannotTell;

    public Task<SendResult> Send(OutgoingMail mail, CancellationToken cancel = default)
    {
        Tries.Add(mail.Operation);
        var answer = Answer(mail);
        if (answer is SendResult.Accepted)
        {
            Delivered.Add(mail.Operation);
        }

        return Task.FromResult(answer);
    }

    public Task<FindResult> Find(string operation, string folder, CancellationToken cancel = default) => Task.FromResult(Known(operation));
}
