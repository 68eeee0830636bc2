using WardCycle.Cycles;
using WardCycle.Mail.Delivery;
using WardCycle.Record;
using WardCycle.Telemetry;

namespace WardCycle.Mail;

/// <summary>One dispatch of one ward: a use of <see cref="MailDispatch"/>.</summary>
internal sealed class DispatchPass(
    IRecordStore store,
    IMailTransport transport,
    MailWriting writing,
    TimeProvider time,
    OpenCycle cycle,
    WardState ward,
    DateTimeOffset now,
    DispatchOutcome outcome)
{
    /// <summary>A transport that cannot be asked leaves a claimed batch unknown after a crash: small batches keep that small.</summary>
    private const int SmallBatch = 5;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestPass = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PendingWait = TimeSpan.FromMinutes(1);

    private readonly string _partition = cycle.WardPartition(ward.Ward);
    private readonly MailPermits _permits = new(store, time);
    private readonly List<IReadOnlyList<Change>> _settled = [];
    private readonly List<(Stored<MailRow> Stored, WrittenMail.Ready Written)> _ready = [];
    private DispatchOutcome _outcome = outcome;
    private bool _isOver;

    public async Task<DispatchOutcome> Run(IEnumerable<Stored<MailRow>> due, CancellationToken cancel)
    {
        foreach (var mail in due)
        {
            await Prepare(mail, cancel);
        }

        await WriteSettled(_settled, cancel);
        foreach (var batch in _ready.Chunk(transport.IsIdempotent ? MailDispatch.MostAPass : SmallBatch))
        {
            if (!_isOver)
            {
                await SendBatch(batch, cancel);
            }
        }

        // While the transport is held, more due mails are no reason to pass again at once.
        return _isOver && _outcome.HoldUntil is not null ? _outcome with { More = false } : _outcome;
    }

    private async Task Prepare(Stored<MailRow> mail, CancellationToken cancel)
    {
        if (mail.Body.State == MailState.Claimed && !await IsUnsent(mail, cancel))
        {
            return;
        }

        if (MailNeed.Pointless(cycle, ward, mail.Body, now) is { } reason)
        {
            Settle(mail, MailState.Withdrawn, reason);
            return;
        }

        switch (await writing.Write(mail.Body, cancel))
        {
            case WrittenMail.Ready ready:
                _ready.Add((mail, ready));
                break;
            case WrittenMail.Pointless pointless:
                Settle(mail, MailState.Withdrawn, pointless.Reason);
                break;
            case WrittenMail.Later:
                HoldUntil(time.GetUtcNow() + PendingWait);
                break;
            case WrittenMail.Impossible impossible:
                Settle(mail, MailState.Rejected, impossible.Reason);
                break;
        }
    }

    /// <summary>Asks what became of a lapsed claim. True where nothing went out, so that it is sent again under the same operation.</summary>
    private async Task<bool> IsUnsent(Stored<MailRow> mail, CancellationToken cancel)
    {
        switch (await transport.Find(mail.Body.Operation, cycle.Cycle.Id.Value, cancel))
        {
            case FindResult.NotFound:
                return true;
            case FindResult.Accepted:
                Settle(mail, MailState.Accepted, null);
                break;
            case FindResult.Rejected:
                Settle(mail, MailState.Rejected, "メールサーバーに断られました。");
                break;
            case FindResult.CannotTell:
                Settle(mail, MailState.Unknown, "送信の途中で処理が止まり、届いたかどうか確かめられません。");
                break;
            default:
                HoldUntil(time.GetUtcNow() + PendingWait);
                break;
        }

        return false;
    }

    private async Task SendBatch((Stored<MailRow> Stored, WrittenMail.Ready Written)[] batch, CancellationToken cancel)
    {
        var permits = await _permits.Take(transport, batch.Length, cancel);
        if (permits.NextAt is { } nextAt)
        {
            _isOver = true;
            HoldUntil(nextAt);
        }

        await Index(batch.Take(permits.Granted).Select(m => m.Written.Row), cancel);
        var claimed = await Claim(batch.Take(permits.Granted), cancel);
        var sending = new MailSending(transport, time, time.GetUtcNow() + LongestPass, now);
        await sending.Run(claimed, cancel);
        if (sending.ThrottledUntil is { } until)
        {
            await _permits.Hold(transport, until, CancellationToken.None);
        }

        // What is known of mails that went out is written even where the pass is being cancelled.
        await WriteSettled(sending.Writes, CancellationToken.None);
        Take(sending);
        sending.Failure?.Throw();
    }

    /// <summary>Before anything is sent, so that no report comes too early. What stands there already is right.</summary>
    private async Task Index(IEnumerable<MailRow> mails, CancellationToken cancel)
    {
        List<IReadOnlyList<Change>> rows =
        [
            .. from mail in mails
               let name = mail.Attempt == 0 ? transport.ReportName(mail.Operation) : null
               where name is not null
               select (IReadOnlyList<Change>)[Change.New(Keys.MailIndex(name), new MailIndexRow(cycle.Cycle.Id, ward.Ward, mail.Id, mail.Round))],
        ];
        await new GroupCommits(store, Keys.Installation).Write(rows, cancel);
    }

    private async Task<IReadOnlyList<ClaimedMail>> Claim(IEnumerable<(Stored<MailRow> Stored, WrittenMail.Ready Written)> mails, CancellationToken cancel)
    {
        var real = time.GetUtcNow();
        var lease = transport.IsIdempotent ? real : real + Lease;
        List<(ClaimedMail Mail, Change.Replace Change)> claims =
        [
            .. from mail in mails
               let row = mail.Written.Row with
               {
                   State = MailState.Claimed,
                   Claim = new(mail.Written.Row.Operation, lease, mail.Written.Row.Attempt + 1),
               }
               select (new ClaimedMail(new(mail.Stored.Row, row), mail.Stored.Body, mail.Written.Mail), mail.Stored.To(row)),
        ];
        var etags = await Write([.. claims.Select(c => (IReadOnlyList<Change>)[c.Change])], cancel);
        return
        [
            .. from claim in claims
               let etag = etags.GetValueOrDefault(claim.Change.Key)
               where etag is not null
               select claim.Mail with { Stored = new(new(claim.Change.Key, claim.Change.Json, etag), claim.Mail.Stored.Body) },
        ];
    }

    /// <summary>Counts the mails that came to rest, once they stand in the record.</summary>
    private async Task WriteSettled(IReadOnlyList<IReadOnlyList<Change>> groups, CancellationToken cancel)
    {
        var written = await Write(groups, cancel);
        if (!YearTelemetry.CountsMails)
        {
            return;
        }

        foreach (var settled in groups.SelectMany(g => g).OfType<Change.Insert>().Where(c => written.ContainsKey(c.Key)))
        {
            YearTelemetry.Mail(RecordJson.Read<MailRow>(settled.Json));
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> Write(IReadOnlyList<IReadOnlyList<Change>> groups, CancellationToken cancel)
    {
        var etags = await new GroupCommits(store, _partition).Write(groups, cancel);
        if (!groups.All(g => etags.ContainsKey(g[0].Key)))
        {
            _outcome = _outcome with { More = true };
        }

        return etags;
    }

    private void Settle(Stored<MailRow> mail, MailState state, string? note)
    {
        _settled.Add(Settling.Changes(mail, Settling.As(mail.Body, state, now, note)));
        _outcome = state switch
        {
            MailState.Accepted => _outcome with { Sent = _outcome.Sent + 1 },
            MailState.Withdrawn => _outcome,
            _ => _outcome with { Trouble = _outcome.Trouble + 1 },
        };
    }

    private void Take(MailSending sending)
    {
        _outcome = _outcome with
        {
            Sent = _outcome.Sent + sending.Sent,
            Trouble = _outcome.Trouble + sending.Trouble,
            More = _outcome.More || sending.OutOfTime,
            Why = sending.Why ?? _outcome.Why,
        };
        _isOver |= sending.OutOfTime || sending.ThrottledUntil is not null;
        if (sending.HoldUntil is { } until)
        {
            HoldUntil(until);
        }
    }

    private void HoldUntil(DateTimeOffset until) =>
        _outcome = _outcome with { HoldUntil = _outcome.HoldUntil is { } known && known < until ? known : until };
}
