using System.Runtime.ExceptionServices;
using WardCycle.Record;

namespace WardCycle.Mail;

/// <summary>Sends a batch of claimed mails one after the other and says what is to be written of each.</summary>
internal sealed class MailSending(IMailTransport transport, TimeProvider time, DateTimeOffset stopAt, DateTimeOffset recordNow)
{
    /// <summary>After so many refusals for now, a person has to look.</summary>
    private const int MostAttempts = 20;

    private readonly List<IReadOnlyList<Change>> _writes = [];

    public IReadOnlyList<IReadOnlyList<Change>> Writes => _writes;

    public int Sent { get; private set; }

    public int Trouble { get; private set; }

    /// <summary>Real time; set where the transport asked to wait, or where it has to be asked again.</summary>
    public DateTimeOffset? HoldUntil { get; private set; }

    public DateTimeOffset? ThrottledUntil { get; private set; }

    /// <summary>Why the transport asked to wait, where a person has to do something about it.</summary>
    public string? Why { get; private set; }

    public bool OutOfTime { get; private set; }

    /// <summary>What the transport threw. What is known of the others is written before it is thrown on.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    private bool IsOver => ThrottledUntil is not null || OutOfTime || Failure is not null;

    public async Task Run(IEnumerable<ClaimedMail> mails, CancellationToken cancel)
    {
        foreach (var mail in mails)
        {
            OutOfTime |= time.GetUtcNow() >= stopAt;
            if (IsOver)
            {
                _writes.Add(mail.Release(tried: false));
            }
            else
            {
                await SendOne(mail, cancel);
            }
        }
    }

    private async Task SendOne(ClaimedMail mail, CancellationToken cancel)
    {
        try
        {
            await Take(mail, await transport.Send(mail.Mail, cancel), cancel);
        }
        catch (Exception e)
        {
            // It may have gone out: the row stays claimed, and is asked about when the lease has lapsed.
            Failure = ExceptionDispatchInfo.Capture(e);
        }
    }

    private async Task Take(ClaimedMail mail, SendResult result, CancellationToken cancel)
    {
        switch (result)
        {
            case SendResult.Accepted:
                Settle(mail, MailState.Accepted, null);
                break;
            case SendResult.Rejected rejected:
                Settle(mail, MailState.Rejected, rejected.Reason);
                break;
            case SendResult.Throttled throttled:
                Throttle(mail, throttled);
                break;
            case SendResult.Unknown unknown:
                await Ask(mail, unknown.Reason, cancel);
                break;
            default:
                throw new InvalidOperationException($"Unknown result {result.GetType().Name}.");
        }
    }

    private void Throttle(ClaimedMail mail, SendResult.Throttled throttled)
    {
        (ThrottledUntil, HoldUntil, Why) = (throttled.Until, throttled.Until, throttled.Why);
        if (mail.Stored.Body.Attempt >= MostAttempts)
        {
            Settle(mail, MailState.Rejected, "メールサーバーが繰り返し受付を断ったため、送信を中止しました。");
        }
        else
        {
            _writes.Add(mail.Release(tried: true));
        }
    }

    private async Task Ask(ClaimedMail mail, string reason, CancellationToken cancel)
    {
        switch (await transport.Find(mail.Mail.Operation, mail.Mail.Folder, cancel))
        {
            case FindResult.Accepted:
                Settle(mail, MailState.Accepted, null);
                break;
            case FindResult.Rejected:
                Settle(mail, MailState.Rejected, reason);
                break;
            case FindResult.CannotTell:
                Settle(mail, MailState.Unknown, reason);
                break;
            default:
                // On its way, or it may still arrive: asked again when the lease has lapsed.
                HoldUntil = mail.Stored.Body.Claim!.LeaseUntil;
                break;
        }
    }

    private void Settle(ClaimedMail mail, MailState state, string? note)
    {
        _writes.Add(Settling.Changes(mail.Stored, Settling.As(mail.Stored.Body, state, recordNow, note)));
        Sent += state == MailState.Accepted ? 1 : 0;
        Trouble += state == MailState.Accepted ? 0 : 1;
    }
}
