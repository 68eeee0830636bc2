using WardCycle.Calendar;
using WardCycle.Record;
using WardCycle.Secretariat.History;

namespace WardCycle.Organisation;

/// <summary>
/// The roster in the record. An import writes all its rows under a version that nobody reads yet and then flips one
/// pointer: whoever reads meets the old roster or the new one, and an import that breaks off leaves the old one in force.
/// Earlier versions stay, for comparison with last year, until a disposal takes them away (<see cref="OldRosters"/>). A roster can be prepared for a day to come: nobody who reads the
/// roster in force meets it before that morning, and from then on it is the one in force without anybody's doing.
/// </summary>
/// <param name="time">Without a clock no prepared roster ever comes into force.</param>
public sealed class RosterStore(IRecordStore store, TimeProvider? time = null)
{
    /// <summary>Below the 4 MiB and 100 changes of a commit, as everywhere.</summary>
    private const int MaxBatchBytes = 3 * 1024 * 1024;
    private const int MaxBatch = 90;

    public async Task<CurrentRoster> Read(CancellationToken cancel = default) =>
        await InForce(cancel) is { Pointer: { } pointer } ? new(pointer.Version, await Parts(pointer, cancel)) : CurrentRoster.None;

    /// <summary>The roster that is prepared for a day to come; null where there is none, or its day has come.</summary>
    public async Task<NextRoster?> ReadNext(CancellationToken cancel = default) =>
        await Prepared(cancel) is { Body: var next } && !HasCome(next)
            ? new(next.Roster.Version, await Parts(next.Roster, cancel), next.From, next.Roster.At, next.Roster.By)
            : null;

    /// <summary>
    /// Prepares a roster in the place of the one prepared before, whose rows are taken away: they hold addresses. One whose
    /// day has come is in force and stays: the pointer takes it over in the same commit, so that there is a next year too.
    /// </summary>
    public async Task<RosterImport> Prepare(Roster roster, DateOnly from, string by, DateTimeOffset at, CancellationToken cancel = default)
    {
        var (inForce, came) = await InForce(cancel);
        var old = came ?? await Prepared(cancel);
        var (rows, pointer, large) = await Rows(roster, (inForce?.Version ?? 0) + 1, by, at, cancel);
        if (large is not null)
        {
            return large;
        }

        var next = new NextRosterPointer(pointer, from);
        List<Change> flip =
        [
            old is null ? Change.New(RosterKeys.Prepared, next) : old.To(next), .. came is null ? [] : await Follow(came.Body.Roster, at, cancel),
            InstallationAudit.Row(at, by, "roster.prepared", $"{Era.DateWithWeekday(from)}からの名簿を準備しました（第{pointer.Version}版、{Size(roster)}）。", old?.Row.ETag),
        ];
        if (!await Write(rows, flip, cancel))
        {
            return new RosterImport.Conflict();
        }

        await RemoveParts(came is null ? old?.Body.Roster.Version : null, cancel);
        return new RosterImport.Applied(pointer.Version);
    }

    /// <summary>The pointer to the roster in force, set to another one, and until when the one before was.</summary>
    private async Task<IReadOnlyList<Change>> Follow(RosterPointer to, DateTimeOffset at, CancellationToken cancel) =>
        await Pointer(cancel) is { } current ? [current.To(to), Past(current.Body, at)] : [Change.New(RosterKeys.InForce, to)];

    private static Change.Insert Past(RosterPointer roster, DateTimeOffset at) => Change.New(RosterKeys.Past(roster.Version), new PastRoster(roster, at));

    /// <summary>Takes the prepared roster back with all its rows. False where there is none any more.</summary>
    public async Task<bool> DiscardNext(string by, DateTimeOffset at, CancellationToken cancel = default)
    {
        if (await Prepared(cancel) is not { } old || HasCome(old.Body))
        {
            return false;
        }

        var audit = InstallationAudit.Row(at, by, "roster.discarded", $"{Era.DateWithWeekday(old.Body.From)}からの準備中の名簿（第{old.Body.Roster.Version}版）を取り消しました。", old.Row.ETag);
        if (!(await store.Commit(Keys.Installation, [Change.Remove(old.Row), audit], cancel)).IsDone)
        {
            return false;
        }

        await RemoveParts(old.Body.Roster.Version, cancel);
        return true;
    }

    /// <param name="basedOn">The version that the preview was compared with, 0 for none.</param>
    /// <param name="by">Who imports; stands in the pointer row.</param>
    public async Task<RosterImport> Apply(Roster roster, int basedOn, string by, DateTimeOffset at, CancellationToken cancel = default)
    {
        var (inForce, came) = await InForce(cancel);
        if ((inForce?.Version ?? 0) != basedOn)
        {
            return new RosterImport.Conflict();
        }

        var (rows, pointer, large) = await Rows(roster, basedOn + 1, by, at, cancel);
        if (large is not null)
        {
            return large;
        }

        List<Change> flip =
        [
            .. await Follow(pointer, at, cancel), .. came is null ? [] : new Change[] { Change.Remove(came.Row), Past(came.Body.Roster, at) },
            InstallationAudit.Row(at, by, "roster.imported", $"名簿を取り込みました（第{pointer.Version}版、{Size(roster)}）。", null),
        ];
        return await Write(rows, flip, cancel) ? new RosterImport.Applied(pointer.Version) : new RosterImport.Conflict();
    }

    private async Task<(List<Change.Insert> Rows, RosterPointer Pointer, RosterImport.TooLarge? TooLarge)> Rows(
        Roster roster, int from, string by, DateTimeOffset at, CancellationToken cancel)
    {
        var parts = RosterParts.Of(roster);
        var version = await FreeVersion(from, cancel);
        List<Change.Insert> rows = [.. parts.Select(p => Change.New(RosterKeys.Part(version, p.Ward), p.Part))];
        var large = rows.FindIndex(r => RowSize.Stored(Keys.Installation, r.Key, r.Json) > RecordLimits.MaxRowBytes);
        return (
            rows,
            new(version, [.. parts.Select(p => p.Ward)], at, by),
            large >= 0 ? new(parts[large].Part.Units.First(u => u.Id == parts[large].Ward).Names[^1].Name) : null);
    }

    /// <summary>All rows, then the pointer; rows that lost a race are taken away again, because they hold addresses.</summary>
    private async Task<bool> Write(List<Change.Insert> rows, IReadOnlyList<Change> pointer, CancellationToken cancel)
    {
        var written = new List<Change>();
        var isWon = true;
        foreach (var batch in Batches(rows))
        {
            if (await store.Commit(Keys.Installation, batch, cancel) is not CommitResult.Done done)
            {
                isWon = false;
                break;
            }

            written.AddRange(batch.Zip(done.ETags, (row, etag) => new Change.Delete(row.Key, etag)));
        }

        if (isWon && (await store.Commit(Keys.Installation, pointer, cancel)).IsDone)
        {
            return true;
        }

        foreach (var batch in written.Chunk(MaxBatch))
        {
            await store.Commit(Keys.Installation, batch, cancel);
        }

        return false;
    }

    /// <summary>1区11課、20職</summary>
    private static string Size(Roster roster) =>
        $"{roster.Units.Count(u => u.Kind == UnitKind.Ward)}区{roster.Units.Count(u => u.Kind == UnitKind.Section)}課、{roster.Posts.Count}職";

    private static IEnumerable<IReadOnlyList<Change>> Batches(List<Change.Insert> rows)
    {
        var (batch, bytes) = (new List<Change>(), 0);
        foreach (var row in rows)
        {
            var size = RowSize.Sent(Keys.Installation, row);
            if (batch.Count > 0 && (batch.Count == MaxBatch || bytes + size > MaxBatchBytes))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(row);
            bytes += size;
        }

        yield return batch;
    }

    /// <summary>Skips versions under which an import broke off or is still writing.</summary>
    private async Task<int> FreeVersion(int version, CancellationToken cancel)
    {
        while ((await store.Range(Keys.Installation, RosterKeys.Prefix(version), RosterKeys.End(version), 1, cancel)).Count > 0)
        {
            version++;
        }

        return version;
    }

    private async Task RemoveParts(int? version, CancellationToken cancel)
    {
        if (version is { } old)
        {
            var rows = await store.Range(Keys.Installation, RosterKeys.Prefix(old), RosterKeys.End(old), cancel: cancel);
            foreach (var batch in rows.Select(Change (r) => Change.Remove(r)).Chunk(MaxBatch))
            {
                await store.Commit(Keys.Installation, batch, cancel);
            }
        }
    }

    /// <summary>The pointer that holds today; with the prepared one's row, where it has come into force.</summary>
    private async Task<(RosterPointer? Pointer, Stored<NextRosterPointer>? Came)> InForce(CancellationToken cancel)
    {
        var next = time is null ? null : await Prepared(cancel);
        return next is not null && HasCome(next.Body) ? (next.Body.Roster, next) : ((await Pointer(cancel))?.Body, null);
    }

    private bool HasCome(NextRosterPointer next) => time is not null && next.From <= MunicipalTime.DayOf(time.GetUtcNow());

    private async Task<Stored<NextRosterPointer>?> Prepared(CancellationToken cancel) =>
        (await store.Get(Keys.Installation, RosterKeys.Prepared, cancel))?.As<NextRosterPointer>();

    private async Task<Stored<RosterPointer>?> Pointer(CancellationToken cancel) =>
        (await store.Get(Keys.Installation, RosterKeys.InForce, cancel))?.As<RosterPointer>();

    private async Task<Roster> Parts(RosterPointer pointer, CancellationToken cancel)
    {
        var rows = await store.Range(
            Keys.Installation, RosterKeys.Prefix(pointer.Version), RosterKeys.End(pointer.Version), cancel: cancel);
        var byKey = rows.ToDictionary(r => r.Key);
        return RosterParts.Join(pointer.Wards.Select(w => byKey[RosterKeys.Part(pointer.Version, w)].Read<Roster>()));
    }
}
