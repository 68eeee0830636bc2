using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Steps;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>
/// A ward comes into being: first its partition is laid out, which nobody reads yet; then one commit of the cycle's partition
/// names it, adds it to what the year watches and raises the run, so that the engine starts the year's flows anew with a
/// watcher for it. Old flows meet a newer run and end. Done again it finds what stands. Its 区長 and its
/// 取りまとめ担当 have their posts from the day on.
/// </summary>
internal sealed class FoundedWard(IRecordStore store, IKeyRing keys, IDoorbell? bell)
{
    /// <summary>False on a conflict: it is done again.</summary>
    public async Task<bool> Apply(OpenCycle cycle, WardState from, UnitChange.Found change, DateOnly on, CancellationToken cancel)
    {
        if (cycle.HasWard(change.Unit))
        {
            return true;
        }

        var head = ChangedUnits.Of([from.Head.Body], change, on).Single(w => w.Ward == change.Unit);
        List<Post> posts = [.. Posts(change.Unit, PostRole.WardMayor, change.New.Head), .. Posts(change.Unit, PostRole.Coordinator, change.New.Office)];
        await new WardLayout(store, keys).Write(cycle, head, posts, Sheets(cycle, from, head, on), MunicipalTime.At(on, TimeOnly.MinValue), cancel);
        return await Name(cycle, head, posts, change, on, cancel);
    }

    private static IEnumerable<Post> Posts(UnitId ward, PostRole role, NewPost? post)
    {
        if (post is not null)
        {
            yield return new(post.Id, ward, role, PostKind.Regular, post.Title, post.Holder, post.Addresses);
        }
    }

    /// <summary>The ward's own sheets, for the phases of the new organisation.</summary>
    private static IReadOnlyList<SheetHead> Sheets(OpenCycle cycle, WardState from, WardHead head, DateOnly on)
    {
        var roots = from.Sheets.Select(s => s.Body).Where(s => s.Ended is null && s.Lead == from.Ward).ToList();
        var passing = roots.SelectMany(r => PassingPhases.Of(cycle, from.Head.Body, r, on)).ToHashSet();
        return
        [
            .. SheetLayout.Of(new(head.Units, [], []), head.Ward, cycle.Scheme).Select(s => s.Without(s.Lead, PassingPhases.Others(cycle, [.. passing])) with
            {
                Roots = [.. roots.Select(r => new SheetRoot(from.Ward, r.Id, on))],
                LastYear = [.. roots.SelectMany(r => r.LastYear ?? [new SheetPlace(from.Ward, r.Id)])],
            }),
        ];
    }

    private async Task<bool> Name(OpenCycle cycle, WardHead head, IReadOnlyList<Post> posts, UnitChange.Found change, DateOnly on, CancellationToken cancel)
    {
        var row = (await store.Get(cycle.Partition, Keys.Cycle, cancel))!.As<CycleRow>();
        if (row.Body.Wards.Any(w => w.Id == change.Unit))
        {
            return true;
        }

        var place = await Place(cycle, row.Body, change.New.Order, cancel);
        List<CycleWard> wards = [.. row.Body.Wards];
        wards.Insert(place, new(change.Unit, change.New.Name, on));
        List<Change> changes =
        [
            row.To(row.Body with { Wards = wards, Run = row.Body.Run + 1 }),
            Change.New(Keys.FrozenRoster(change.Unit), new Roster(head.Units, posts, [])),
        ];
        var step = Keys.StepDone(nameof(Step.Prepare).ToLowerInvariant(), Subject.Year.Value, 0);
        if (await store.Get(cycle.Partition, step, cancel) is { } prepared && prepared.Read<StepResult>() is var result)
        {
            changes.Add(Change.Update(prepared, result with { Wards = [.. wards.Select(w => w.Id)] }));
        }

        return await store.CommitAndRing(cycle.Partition, changes, () => Ring(cycle), cancel);
    }

    /// <summary>Before the first ward whose 建制順 is the same or greater.</summary>
    private async Task<int> Place(OpenCycle cycle, CycleRow row, int order, CancellationToken cancel)
    {
        for (var n = 0; n < row.Wards.Count; n++)
        {
            var head = (await store.Get(cycle.WardPartition(row.Wards[n].Id), Keys.WardHead, cancel))!.Read<WardHead>();
            if (head.Unit(head.Ward).Order >= order)
            {
                return n;
            }
        }

        return row.Wards.Count;
    }

    /// <summary>The year's own bell starts the new run; the others end the old one.</summary>
    private async Task Ring(OpenCycle cycle)
    {
        foreach (var subject in (Subject[])[Subject.Year, .. cycle.Cycle.Wards.Select(w => Subject.Ward(w.Id)), Subject.City, .. cycle.Scheme.Phases.Select(p => Subject.Phase(p.Id))])
        {
            await (bell?.Ring(cycle.Cycle.Id, subject) ?? Task.CompletedTask);
        }
    }
}
