using System.Security.Cryptography;
using System.Text;
using WardCycle.Calendar;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Standards;

namespace WardCycle.Cycles;

/// <summary>Starts a cycle: checks the request, freezes scheme, dates and roster in the record, and writes the cycle row last.</summary>
public sealed class CycleStart(IRecordStore store, WorkingDays days, TimeProvider time)
{
    /// <summary>What would happen; problems where the request cannot be carried out.</summary>
    public (StartPreview? Preview, IReadOnlyList<Problem> Problems) Preview(StartRequest asked)
    {
        var request = Standing(asked);
        var load = SchemeLoader.Load(request.SchemeYaml, "scheme.yaml");
        if (load is not SchemeLoad.Loaded { Scheme: var scheme })
        {
            return (null, [.. load.Faults.Select(f => new Problem("scheme", f.ToString()))]);
        }

        var problems = StartCheck.Problems(request, scheme).ToList();
        var calendar = CalendarPlan.For(scheme, request.FiscalYear, days);
        return (
            new(
                scheme,
                calendar.Phases,
                calendar.Care,
                request.Wards.Sum(w => SheetLayout.Of(request.Roster, w, scheme).Count),
                StartCheck.FirstMails(request, scheme, calendar),
                [.. StartCheck.Warnings(request, scheme, calendar, days)]),
            problems);
    }

    public async Task<StartResult> Start(StartRequest asked, CancellationToken cancel = default)
    {
        var request = Standing(asked);
        var (preview, problems) = Preview(request);
        if (preview is null || problems.Count > 0)
        {
            return new StartResult.Refused(problems);
        }

        var partition = Keys.CyclePartition(request.Id);
        if (await store.Get(partition, Keys.Cycle, cancel) is not null)
        {
            return new StartResult.Refused([new("id", "同じ名前の年度サイクルがすでにあります。別の名前にしてください。")]);
        }

        await Put(Keys.Installation, Keys.CycleEntry(request.Id), new CycleEntry(request.Id), cancel);
        var previous = await Previous(request, preview.Scheme, cancel);
        var standards = await Standards(request, preview.Scheme, previous, cancel);
        await Put(partition, Keys.Frozen(1), Freeze(request) with { Standards = standards }, cancel);
        foreach (var ward in request.Wards.Append(Keys.City))
        {
            await Put(partition, Keys.FrozenRoster(ward), StartCheck.RosterOf(request.Roster, ward), cancel);
        }

        await Follow(previous, request.Id, cancel);
        var row = Row(request, preview) with { Previous = previous };
        return await store.Commit(partition, [Change.New(Keys.Cycle, row)], cancel) is CommitResult.Done
            ? new StartResult.Started(request.Id)
            : new StartResult.Refused([new("id", "同時に別の操作で開始されました。一覧を確認してください。")]);
    }

    /// <summary>Without the units that ended before the year (組織改正): they are named as predecessors and get no sheet.</summary>
    private static StartRequest Standing(StartRequest request)
    {
        var gone = request.Roster.Units.Where(u => u.Validity.Until < request.FiscalYear.First).Select(u => u.Id).ToHashSet();
        return gone.Count == 0 ? request : request with
        {
            Roster = new(
                [.. request.Roster.Units.Where(u => !gone.Contains(u.Id))],
                [.. request.Roster.Posts.Where(p => !gone.Contains(p.Unit))],
                [.. request.Roster.Sharings.Where(s => !gone.Contains(s.Lead)).Select(s => s with { Members = [.. s.Members.Where(m => !gone.Contains(m))] }).Where(s => s.Members.Count > 0)]),
        };
    }

    /// <summary>Tells last year's cycle which one follows: while both are open, one speaks for both. A name without its cycle does no harm.</summary>
    private async Task Follow(CycleId? previous, CycleId next, CancellationToken cancel)
    {
        while (previous is { } last && await store.Get(Keys.CyclePartition(last), Keys.Cycle, cancel) is { } row && row.Read<CycleRow>() is var cycle && cycle.Next != next)
        {
            await store.Commit(Keys.CyclePartition(last), [Change.Update(row, cycle with { Next = next })], cancel);
        }
    }

    private CycleRow Row(StartRequest request, StartPreview preview) => new(
        request.Id,
        request.Uid,
        request.Title,
        preview.Scheme.Id,
        SchemeVersion: 1,
        request.FiscalYear,
        Run: 1,
        CycleStatus.Running,
        request.IsRehearsal,
        new(request.Pace, time.GetUtcNow(), request.StartAt),
        [.. request.Wards.Select(w => new CycleWard(w, request.Roster.Find(w)!.NameAt(request.FiscalYear.First)))],
        preview.Calendar,
        preview.Care,
        request.StartAt,
        request.StartedBy,
        request.Contact,
        Seed: request.Seed,
        ConfirmBy: request.ConfirmWithin is { } within ? ConfirmBy(request, within) : null);

    /// <summary>The n-th working day from the year's first, or from the start where that is later.</summary>
    private DateOnly ConfirmBy(StartRequest request, int within)
    {
        var start = MunicipalTime.DayOf(request.StartAt);
        return days.Add(days.OnOrAfter(start > request.FiscalYear.First ? start : request.FiscalYear.First), within - 1);
    }

    /// <summary>
    /// The cycle of the year before that ran the same scheme in earnest, or in rehearsal for a rehearsal: the one with the
    /// most of these wards, of several the one started last.
    /// </summary>
    private async Task<CycleId?> Previous(StartRequest request, Scheme scheme, CancellationToken cancel)
    {
        var cycles = await new CycleList(store, new(store, days)).All(cancel);
        return cycles.Select(c => c.Cycle)
            .Where(c => c.FiscalYear == request.FiscalYear.Previous && c.SchemeId == scheme.Id && c.IsRehearsal == request.IsRehearsal && c.Status != CycleStatus.Cancelled)
            .Select(c => (c.Id, Shared: c.Wards.Count(w => request.Wards.Contains(w.Id)), c.StartedAt))
            .Where(c => c.Shared > 0)
            .OrderBy(c => c.Shared).ThenBy(c => c.StartedAt)
            .Select(c => (CycleId?)c.Id)
            .LastOrDefault();
    }

    /// <summary>What is in force in the year, after last year's catalogue came along. An act that came in between is taken along too.</summary>
    private async Task<IReadOnlyList<Standard>?> Standards(StartRequest request, Scheme scheme, CycleId? previous, CancellationToken cancel)
    {
        if (scheme.Standards is not { } standards)
        {
            return null;
        }

        StandardsState? before;
        do
        {
            before = previous is { } last ? await StandardsState.Read(store, Keys.CyclePartition(last), cancel) : null;
            await HandOn(Keys.CyclePartition(request.Id), StandardsHandOn.Rows(before, standards, request.FiscalYear), cancel);
        }
        while (before is not null && !await StandardsHandOn.Take(store, Keys.CyclePartition(previous!.Value), before, request.Id, cancel));

        var state = await StandardsState.Read(store, Keys.CyclePartition(request.Id), cancel);
        return state.Catalogue.InForce(request.FiscalYear);
    }

    /// <summary>What an earlier attempt left gives way.</summary>
    private async Task HandOn(string partition, IReadOnlyList<Change.Insert> rows, CancellationToken cancel)
    {
        foreach (var prefix in StandardsHandOn.Prefixes)
        {
            foreach (var left in await store.Range(partition, prefix, Keys.After(prefix), cancel: cancel))
            {
                await store.Commit(partition, [Change.Remove(left)], cancel);
            }
        }

        foreach (var group in rows.Chunk(StandardsHandOn.PerCommit))
        {
            await store.Commit(partition, group, cancel);
        }
    }

    private static FrozenScheme Freeze(StartRequest request) => new(
        1,
        request.SchemeYaml,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.SchemeYaml))),
        request.StartAt,
        request.StartedBy);

    /// <summary>Before the cycle row stands, an earlier attempt's rows are simply replaced.</summary>
    private async Task Put<T>(string partition, string key, T body, CancellationToken cancel)
    {
        var old = await store.Get(partition, key, cancel);
        await store.Commit(partition, [old is null ? Change.New(key, body) : Change.Update(old, body)], cancel);
    }
}
