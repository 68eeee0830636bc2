using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Secretariat.Board;

/// <summary>Reads the board: two store calls a ward at most, settled mails only where the ward has trouble with some.</summary>
public sealed class BoardReader(IRecordStore store, CycleReader cycles, TimeProvider time)
{
    private const string Mails = "mail-";

    /// <summary>Null where there is no such cycle. <paramref name="wards"/> limits what is read; null for all.</summary>
    public async Task<CycleBoard?> Load(CycleId cycle, Func<UnitId, bool>? wards = null, CancellationToken cancel = default)
    {
        if (!IdRule.Allows(cycle.Value) || await cycles.Find(cycle, cancel) is not { } open)
        {
            return null;
        }

        var now = open.Now(time);
        List<BoardWard> read = [];
        foreach (var ward in open.Cycle.Wards.Where(w => wards is null || wards(w.Id)))
        {
            read.Add(await Ward(open, ward, now, cancel));
        }

        var phases = BoardBuilder.Phases(open);
        return new(open.Cycle, now, phases, read, BoardTimeline.Of(open, phases, now));
    }

    /// <summary>The wards' summary rows alone, in 建制順: one read however large the city is.</summary>
    public async Task<IReadOnlyList<WardSummary>> Overview(OpenCycle open, CancellationToken cancel = default)
    {
        var rows = (await store.Range(open.Partition, Keys.Summaries, Keys.After(Keys.Summaries), cancel: cancel)).Select(r => r.Read<WardSummary>()).ToDictionary(s => s.Ward);
        return [.. open.Cycle.Wards.Where(w => rows.ContainsKey(w.Id)).Select(w => rows[w.Id])];
    }

    private async Task<BoardWard> Ward(OpenCycle open, CycleWard ward, DateTimeOffset now, CancellationToken cancel)
    {
        var partition = open.WardPartition(ward.Id);
        if (await WardState.Read(store, partition, cancel) is not { } state)
        {
            return new(ward.Id, ward.Name, [], IsLaidOut: false);
        }

        IReadOnlyList<MailRow> settled = state.Head.Body.MailTrouble == 0
            ? []
            : [.. (await store.Range(partition, Mails, Keys.After(Mails), cancel: cancel)).Select(r => r.Read<MailRow>())];
        return BoardBuilder.Ward(open, ward, state, settled, now);
    }
}
