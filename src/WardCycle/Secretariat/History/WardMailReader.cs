using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat.Board;

namespace WardCycle.Secretariat.History;

/// <summary>Reads mails ward by ward, those without a sheet too. Changes nothing; leaves addresses and codes behind.</summary>
public sealed class WardMailReader(IRecordStore store)
{
    private const string Prefix = "mail-";

    /// <summary>Mails that wait for a person: unknown, rejected, bounced. One read where there is none.</summary>
    public async Task<IReadOnlyList<MailEntry>> Waiting(OpenCycle open, UnitId ward, CancellationToken cancel = default)
    {
        var partition = open.WardPartition(ward);
        if (await WardState.Read(store, partition, cancel) is not { Head.Body.MailTrouble: > 0 } state)
        {
            return [];
        }

        var settled = await store.Range(partition, Prefix, Keys.After(Prefix), cancel: cancel);
        return Entries(state, settled.Select(r => r.Read<MailRow>()).Where(m => MailTrouble.IsTrouble(m.State)));
    }

    /// <summary>Everything that was sent or waits to be: first what waits, by its hour and 建制順, then the rest, the newest first. Null where the ward is not laid out.</summary>
    public async Task<(IReadOnlyList<MailEntry> Ahead, IReadOnlyList<MailEntry> Settled)?> All(OpenCycle open, UnitId ward, DateTimeOffset now, CancellationToken cancel = default)
    {
        var partition = open.WardPartition(ward);
        if (await WardState.Read(store, partition, cancel) is not { } state)
        {
            return null;
        }

        var sheets = state.InOrder().Select(s => s.Body.Id).ToList();
        var settled = await store.Range(partition, Prefix, Keys.After(Prefix), cancel: cancel);
        return (
            [.. state.OpenMails.Select(m => SheetHistoryBuilder.Mail(state, m.Body) with { SendsAt = MailsAhead.IsSending(open) ? MailHours.Of(open, state, m.Body, now) : null })
                .OrderBy(m => m.SendsAt).ThenBy(m => m.NotBefore).ThenBy(m => m.Sheets.Count > 0 ? sheets.IndexOf(m.Sheets[0]) : -1).ThenBy(m => m.Id.Value, StringComparer.Ordinal)],
            [.. Entries(state, settled.Select(r => r.Read<MailRow>())).OrderByDescending(m => m.SettledAt ?? m.NotBefore)]);
    }

    /// <summary>送信待ち of the wards that have any: one small read for each ward that has none.</summary>
    public async Task<IReadOnlyDictionary<UnitId, MailsAhead>> Ahead(OpenCycle open, IEnumerable<UnitId> wards, DateTimeOffset now, CancellationToken cancel = default)
    {
        var prefix = Keys.OpenMail(new(""));
        Dictionary<UnitId, MailsAhead> found = [];
        foreach (var ward in wards)
        {
            var partition = open.WardPartition(ward);
            if ((await store.Range(partition, prefix, Keys.After(prefix), cancel: cancel)).Count > 0
                && await WardState.Read(store, partition, cancel) is { } state && MailsAhead.Of(open, state, now) is { } ahead)
            {
                found[ward] = ahead;
            }
        }

        return found;
    }

    /// <summary>One settled mail; null where there is none of that id.</summary>
    public async Task<MailEntry?> Find(OpenCycle open, UnitId ward, MailId mail, CancellationToken cancel = default)
    {
        var partition = open.WardPartition(ward);
        return await store.Get(partition, Keys.Mail(mail), cancel) is { } row && await WardState.Read(store, partition, cancel) is { } state
            ? SheetHistoryBuilder.Mail(state, row.Read<MailRow>())
            : null;
    }

    /// <summary>Everything that is still to be sent in the whole cycle, the city's own mails last; units without any are left out.</summary>
    public async Task<IReadOnlyList<WardMails>> Open(OpenCycle open, CancellationToken cancel = default)
    {
        List<WardMails> found = [];
        foreach (var ward in open.Cycle.Wards.Append(new(Keys.City, "全市の事務局")))
        {
            if (await WardState.Read(store, open.WardPartition(ward.Id), cancel) is { OpenMails.Count: > 0 } state)
            {
                found.Add(new(ward.Id, ward.Name, Entries(state, state.OpenMails.Select(m => m.Body))));
            }
        }

        return found;
    }

    private static IReadOnlyList<MailEntry> Entries(WardState state, IEnumerable<MailRow> mails) =>
        [.. mails.OrderBy(m => m.NotBefore).ThenBy(m => m.Id.Value, StringComparer.Ordinal).Select(m => SheetHistoryBuilder.Mail(state, m))];
}
