using WardCycle.Mail;

namespace WardCycle.Tests.OfficeLife;

/// <summary>The world's end of the mail: takes everything, remembers what it took, and counts what it takes twice. It can be asked, as a real service can.</summary>
internal sealed class PostOffice(Action<OutgoingMail> taken) : IMailTransport
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Name => "world";

    public MailQuota? Quota => null;

    /// <summary>Operations that came in more than once: mails sent twice.</summary>
    public List<string> Twice { get; } = [];

    public int Count => _taken.Count;

    public Task<SendResult> Send(OutgoingMail mail, CancellationToken cancel = default)
    {
        if (_taken.Add(mail.Operation))
        {
            taken(mail);
        }
        else
        {
            Twice.Add(mail.Operation);
        }

        return Task.FromResult<SendResult>(new SendResult.Accepted());
    }

    public Task<FindResult> Find(string operation, string folder, CancellationToken cancel = default) =>
        Task.FromResult(_taken.Contains(operation) ? FindResult.Accepted : FindResult.NotFound);
}
