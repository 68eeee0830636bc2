using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat.Posts;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>
/// Carries reorganisations out on their morning, as part of a ward's pass: each change is one commit of its ward's partition
/// with units, sheets, posts, links, mails, audit row and a marker; a change whose marker stands is not done again, so that a
/// pass may be cut short anywhere. The first pass that comes does all changes in their order, also those of other wards: a
/// later one may build on them. Rows carry the first instant of the day, however late a watcher wakes; mails go out in office
/// hours from now on.
/// </summary>
public sealed class PreparedReorganisations(IRecordStore store, IKeyRing keys, WardHeads? heads = null, IDoorbell? bell = null)
{
    private const int Attempts = 8;

    public static IEnumerable<ReorganisationDay> Due(OpenCycle cycle, WardHead ward, DateTimeOffset now) =>
        (cycle.Cycle.Reorganisations ?? []).Where(r => r.On <= MunicipalTime.DayOf(now) && r.Awaits(ward)).OrderBy(r => r.On).ThenBy(r => r.Number);

    /// <summary>By number; the decisions of a cycle with what they change.</summary>
    public static async Task<IReadOnlyList<Stored<Reorganisation>>> Read(IRecordStore store, OpenCycle cycle, CancellationToken cancel) =>
        cycle.Cycle.Reorganisations is null ? []
            : [.. (await store.Range(cycle.Partition, Keys.Reorganisations, Keys.After(Keys.Reorganisations), cancel: cancel)).Select(r => r.As<Reorganisation>())];

    public async Task Apply(OpenCycle cycle, WardHead ward, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var day in Due(cycle, ward, now).ToList())
        {
            if ((await store.Get(cycle.Partition, Keys.Reorganisation(day.Number), cancel))?.Read<Reorganisation>() is { } row)
            {
                for (var i = 0; i < row.Changes.Count; i++)
                {
                    await ApplyOne(cycle, row, i, now, cancel);
                    cycle = row.Changes[i] is UnitChange.Found ? await Again(cycle, cancel) : cycle;
                }
            }

            if (!await Mark(cycle, ward.Ward, day.Number, cancel))
            {
                return;
            }
        }
    }

    /// <summary>With the ward that has come into being.</summary>
    private async Task<OpenCycle> Again(OpenCycle cycle, CancellationToken cancel)
    {
        var row = (await store.Get(cycle.Partition, Keys.Cycle, cancel))!;
        return new(row, row.Read<CycleRow>(), cycle.Scheme, cycle.Days);
    }

    private async Task<bool> Mark(OpenCycle cycle, UnitId ward, int number, CancellationToken cancel)
    {
        var partition = cycle.WardPartition(ward);
        var head = (await store.Get(partition, Keys.WardHead, cancel))!.As<WardHead>();
        return head.Body.Reorganised?.Contains(number) == true
            || (await store.Commit(partition, [head.To(head.Body with { Reorganised = [.. head.Body.Reorganised ?? [], number] })], cancel)).IsDone;
    }

    /// <summary>Somebody's commit in between makes it begin again.</summary>
    /// <exception cref="RecordUnavailableException">It keeps meeting conflicts: trouble for the board, and another try later.</exception>
    private async Task ApplyOne(OpenCycle cycle, Reorganisation row, int index, DateTimeOffset now, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TryOne(cycle, row, index, now, cancel))
            {
                return;
            }
        }

        throw new RecordUnavailableException($"Change {index} of reorganisation {row.Number} of cycle {cycle.Cycle.Id} met {Attempts} conflicts.");
    }

    private async Task<bool> TryOne(OpenCycle cycle, Reorganisation row, int index, DateTimeOffset now, CancellationToken cancel)
    {
        var (ward, change) = (row.Wards[index], row.Changes[index]);
        var partition = cycle.WardPartition(ward);
        if (await store.Get(partition, Keys.Reorganised(row.Number, index), cancel) is not null)
        {
            return true;
        }

        if (!await WriteWards(cycle, row, change, cancel))
        {
            return false;
        }

        if (change is UnitChange.Move move && await WardOf(cycle, move.Parent, row.On, cancel) is { } to && to != ward)
        {
            return await MoveAway(cycle, row, index, to, now, cancel);
        }

        if (await WardState.Read(store, partition, cancel) is not { } state || ChangedUnits.WardOf([state.Head.Body], change.Place(), row.On) is not { } before)
        {
            return true;
        }

        if (change is UnitChange.Found found && !await new FoundedWard(store, keys, bell).Apply(cycle, state, found, row.On, cancel))
        {
            return false;
        }

        var at = await ChangeCase.Read(store, keys, cycle, state, row, cancel);
        var after = ChangedUnits.Of([before], change, row.On).Single(w => w.Ward == ward);
        var other = await Other(cycle, change, cancel);
        return await Write(at, row, index, after, Writes(at, before, after, change, row.On, other), other, now, cancel);
    }

    /// <summary>The marker stands in the new ward first, then here.</summary>
    private async Task<bool> MoveAway(OpenCycle cycle, Reorganisation row, int index, UnitId to, DateTimeOffset now, CancellationToken cancel)
    {
        if (!await new MoveToWard(store, keys).Apply(cycle, row, index, to, now, cancel))
        {
            return false;
        }

        var marker = (await store.Get(cycle.WardPartition(to), Keys.Reorganised(row.Number, index), cancel))!;
        var done = (await store.Commit(cycle.WardPartition(row.Wards[index]), [new Change.Insert(marker.Key, marker.Json)], cancel)).IsDone;
        if (heads is not null)
        {
            await heads.Touch(cycle, to, CancellationToken.None);
        }

        return done;
    }

    private async Task<UnitId?> WardOf(OpenCycle cycle, UnitId parent, DateOnly on, CancellationToken cancel)
    {
        foreach (var ward in cycle.Cycle.Wards)
        {
            if ((await store.Get(cycle.WardPartition(ward.Id), Keys.WardHead, cancel))?.Read<WardHead>() is { } head && ChangedUnits.WardOf([head], parent, on) is not null)
            {
                return ward.Id;
            }
        }

        return null;
    }

    private static UnitWrites Writes(WardCase at, WardHead before, WardHead after, UnitChange change, DateOnly on, WardState? other) => change switch
    {
        UnitChange.Rename or UnitChange.Found => UnitWrites.None,
        UnitChange.Move c => MovedPosts.Of(at, c) with { Sheets = [.. SharedAgain.OfPlace(at, before, after.Units, on)] },
        UnitChange.Divide c => DividedUnit.Of(at, before, after.Units, c, on),
        UnitChange.Join c => JoinedUnit.Of(at, before, c, on),
        UnitChange.Close c => ClosedUnit.Of(at, before, c, on),
        UnitChange.Follow c => FollowedWard.Follow(at, [.. other!.Sheets.Select(s => s.Body)], c, on),
        UnitChange.End c => FollowedWard.End(at, before, c, on),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Unknown change."),
    };

    private async Task<bool> Write(WardCase at, Reorganisation row, int index, WardHead after, UnitWrites writes, WardState? other, DateTimeOffset now, CancellationToken cancel)
    {
        await LinkIndexRow.Insert(store, at.Cycle.Cycle.Id, at.Ward.Ward, writes.NewLinks, cancel);
        var first = at.Cycle.Scheme.OfficeHours.OnOrAfter(now, at.Cycle.Days);
        writes = writes with { Mails = [.. writes.Mails.Select(m => m.NotBefore < first ? m with { NotBefore = first } : m)] };
        WardHead[] others = other is null ? [] : [other.Head.Body];
        var audit = ChangeCase.Audit(row, index, at, ReorganisationWords.Of([at.Ward.Head.Body, .. others], [after, .. others], row.Changes[index], row.On));
        List<Change> changes =
            [at.Ward.Head.To(after), .. ChangeCase.Marks(row, index, audit), .. writes.Changes(at.Cycle, at.Ward, at.Now)];
        return (await store.Commit(at.Cycle.WardPartition(at.Ward.Ward), changes, cancel)).IsDone;
    }

    /// <summary>The ward that a change names besides its own.</summary>
    private async Task<WardState?> Other(OpenCycle cycle, UnitChange change, CancellationToken cancel) => change switch
    {
        UnitChange.Follow c => await WardState.Read(store, cycle.WardPartition(c.Ended), cancel),
        UnitChange.End c => await WardState.Read(store, cycle.WardPartition(c.Successor), cancel),
        _ => null,
    };

    /// <summary>Pages and mails name the wards by the cycle's row: what changes there comes first, a second time it is there.</summary>
    private async Task<bool> WriteWards(OpenCycle cycle, Reorganisation reorganisation, UnitChange change, CancellationToken cancel)
    {
        if (change is not (UnitChange.Rename or UnitChange.End))
        {
            return true;
        }

        var row = (await store.Get(cycle.Partition, Keys.Cycle, cancel))!.As<CycleRow>();
        List<CycleWard> wards = [.. row.Body.Wards.Select(w => w.Id != change.Unit ? w : change switch
        {
            UnitChange.Rename rename => w with { Name = rename.Name },
            UnitChange.End end => w with { Until = reorganisation.On.AddDays(-1), Into = end.Successor },
            _ => w,
        })];
        return wards.SequenceEqual(row.Body.Wards) || (await store.Commit(cycle.Partition, [row.To(row.Body with { Wards = wards })], cancel)).IsDone;
    }
}
