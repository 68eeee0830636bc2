using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Links;
using WardCycle.Mail.Texts;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Mail;

/// <summary>
/// From March to June two cycles of one scheme are open in a ward, and a person gets one digest for both. The newer cycle
/// speaks: its reminder lists what the older one still misses from the same person. The older one's reminder waits while
/// the newer one has something to send to that person, is withdrawn once a mail that names its links has gone out that
/// day, and goes out by itself where nothing does. Each decides on the record alone; nothing is read on an idle wake.
/// </summary>
public sealed class OtherYears(IRecordStore store, CycleReader cycles, OpenCycle cycle, UnitId ward, DateTimeOffset now)
{
    private (OpenCycle Cycle, WardState Ward)? _older;
    private (OpenCycle Cycle, WardState Ward)? _newer;
    private IReadOnlyList<MailRow>? _sentByNewer;
    private IReadOnlyList<MailRow>? _plannedByNewer;
    private bool _isRead;

    private DateOnly Today => MunicipalTime.DayOf(now);

    /// <summary>What the older cycle misses from the person, as a scene of its own; null where it misses nothing.</summary>
    public async Task<MailScene?> Missing(MailRow row, Post recipient, Uri publicBase, CancellationToken cancel)
    {
        await Read(cancel);
        if (_older is not { } older || recipient.Holder.Length == 0 || older.Ward.Head.Body.MailStopUntil >= Today)
        {
            return null;
        }

        var posts = older.Ward.Posts.Select(p => p.Body).Where(p => p.Holder == recipient.Holder && p.Addresses.Count > 0).ToList();
        List<SheetId> sheets = [.. older.Ward.Sheets.Select(s => s.Body).Where(s => posts.Any(p => Asks(older.Cycle, older.Ward, s, p))).Select(s => s.Id)];
        if (sheets.Count == 0)
        {
            return null;
        }

        var links = await store.Range(older.Cycle.WardPartition(ward), Keys.Link(new("")), Keys.After(Keys.Link(new(""))), cancel: cancel);
        var seen = row with { Purpose = MailPurpose.Digest, Phase = null, Sheets = sheets, Post = posts[0].Id, Tenure = posts[0].Tenure };
        return new(older.Cycle, older.Ward, seen, [.. links.Select(l => l.Read<LinkRow>())], MailFacts.None, now, publicBase);
    }

    /// <summary>Null where this cycle sends its reminder itself.</summary>
    public async Task<WrittenMail?> SpokenFor(MailRow row, Post recipient, IReadOnlyCollection<LinkRow> links, CancellationToken cancel)
    {
        await Read(cancel);
        if (_newer is not { } newer || recipient.Holder.Length == 0)
        {
            return null;
        }

        _sentByNewer ??= await Sent(newer.Cycle, cancel);
        if (_sentByNewer.Any(m => IsToPerson(newer.Ward, m, recipient) && Names(m, row, links)))
        {
            return new WrittenMail.Pointless($"{newer.Cycle.Cycle.FiscalYear.Label}のお知らせにまとめて送ったため、送りませんでした。");
        }

        _plannedByNewer ??= Planned(newer.Cycle, newer.Ward);
        return _plannedByNewer.Any(m => IsToPerson(newer.Ward, m, recipient)) ? new WrittenMail.Later() : null;
    }

    private bool Asks(OpenCycle open, WardState state, SheetHead sheet, Post post) =>
        post.Role.AnswersItsUnit() && sheet.Units.Contains(post.Unit) && (post.Validity?.Holds(Today) ?? true)
        && open.Scheme.Phases.Any(p => sheet.State(p.Id) is { Gate: Gate.Open, IsMissing: true } s && !(s.AgreedUntil >= Today) && !sheet.IsFilledByLead(p))
        && !RosterConfirmationRule.IsAwaited(open, state.Head.Body);

    /// <summary>Every sheet of the mail stands in the other one with its link.</summary>
    private static bool Names(MailRow sent, MailRow row, IReadOnlyCollection<LinkRow> links)
    {
        var named = (sent.Body ?? []).OfType<MailSegment.Code>().Select(c => c.Link).ToHashSet();
        return row.Sheets.All(sheet => links.Any(l => l.Sheet == sheet && named.Contains(l.Id)));
    }

    private static bool IsToPerson(WardState state, MailRow mail, Post recipient) =>
        state.Post(mail.Post)?.Body.Holder == recipient.Holder;

    private async Task<IReadOnlyList<MailRow>> Sent(OpenCycle newer, CancellationToken cancel)
    {
        var rows = await store.Range(newer.WardPartition(ward), Keys.Mail(new("")), Keys.After(Keys.Mail(new(""))), cancel: cancel);
        return
        [
            .. rows.Select(r => r.Read<MailRow>()).Where(m =>
                Reminds(m) && m.State is not (MailState.Withdrawn or MailState.Rejected) && m.SettledAt is { } at && MunicipalTime.DayOf(at) == Today),
        ];
    }

    /// <summary>Open ones that are still wanted, and what the newer cycle's next pass will plan.</summary>
    private IReadOnlyList<MailRow> Planned(OpenCycle newer, WardState state)
    {
        var coming = WardPlanner.Plan(newer, state, now).Groups.SelectMany(g => g).OfType<Change.Insert>()
            .Where(c => c.Key.StartsWith(Keys.OpenMail(new("")), StringComparison.Ordinal))
            .Select(c => RecordJson.Read<MailRow>(c.Json));
        return
        [
            .. state.OpenMails.Select(m => m.Body).Where(m => MailNeed.Pointless(newer, state, m, now) is null).Concat(coming)
                .Where(m => Reminds(m) && MunicipalTime.DayOf(m.NotBefore) <= Today),
        ];
    }

    /// <summary>What is put together: reminders to who answers.</summary>
    public static bool Reminds(MailRow mail) => MailNeed.IsReminder(mail) && mail.Purpose != MailPurpose.Escalation;

    private async Task Read(CancellationToken cancel)
    {
        if (_isRead)
        {
            return;
        }

        _older = await Open(cycle.Cycle.Previous, cancel);
        _newer = await Open(cycle.Cycle.Next, cancel);
        _isRead = true;
    }

    /// <summary>Rehearsals have clocks of their own: only real cycles speak for each other.</summary>
    private async Task<(OpenCycle, WardState)?> Open(CycleId? other, CancellationToken cancel) =>
        other is { } id && !cycle.Cycle.IsRehearsal
        && await cycles.Find(id, cancel) is { Cycle: { Status: CycleStatus.Running, OnHold: false, IsRehearsal: false } } open
        && open.HasWard(ward) && now < open.Cycle.Care.Instant
        && await WardState.Read(store, open.WardPartition(ward), cancel) is { } state
            ? (open, state)
            : null;
}
