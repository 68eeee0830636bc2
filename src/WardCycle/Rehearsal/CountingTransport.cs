using System.Collections.Concurrent;
using WardCycle.Mail;

namespace WardCycle.Rehearsal;

/// <summary>Counts what really reaches a transport: an operation accepted twice is a mail sent twice.</summary>
/// <param name="accepted">Operations that had gone out before: a run that goes on from a kept moment begins with them.</param>
public sealed class CountingTransport(IMailTransport inner, IEnumerable<string>? accepted = null) : IMailTransport
{
    private readonly ConcurrentDictionary<string, int> _accepted = new((accepted ?? []).Select(o => KeyValuePair.Create(o, 1)), StringComparer.Ordinal);

    public string Name => inner.Name;

    public MailQuota? Quota => inner.Quota;

    /// <summary>Counted as if every send went out: the dispatch has to ask before it sends again.</summary>
    public bool IsIdempotent => false;

    /// <summary>Every operation accepted so far.</summary>
    public IEnumerable<string> Accepted => _accepted.Keys;

    public int Duplicates => _accepted.Values.Count(n => n > 1);

    public bool Has(string operation) => _accepted.ContainsKey(operation);

    public async Task<SendResult> Send(OutgoingMail mail, CancellationToken cancel = default)
    {
        var result = await inner.Send(mail, cancel);
        if (result is SendResult.Accepted)
        {
            _accepted.AddOrUpdate(mail.Operation, 1, (_, n) => n + 1);
        }

        return result;
    }

    public Task<FindResult> Find(string operation, string folder, CancellationToken cancel = default) =>
        inner.Find(operation, folder, cancel);
}
