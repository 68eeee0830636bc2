using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Surveys;

/// <summary>
/// At the start of a cycle the problems that are still open come along with their number, owner, day and history; in the
/// year before they are marked as handed on, so that nobody is told of one twice. Done again it does the same. Those of a
/// ward that ended within the year (組織改正) go to the ward that it went into, under a number that is free there.
/// </summary>
public sealed class IssuesHandOn(IRecordStore store)
{
    public async Task Take(CycleId? previous, StartRequest request, Scheme scheme, CancellationToken cancel)
    {
        if (previous is not { } last || scheme.Surveys is null)
        {
            return;
        }

        foreach (var (from, to) in await Places(last, request, cancel))
        {
            await Take(last, request.Id, from, to, cancel);
        }
    }

    /// <summary>As it stands at that moment: one that is done meanwhile stays where it is.</summary>
    private async Task Take(CycleId last, CycleId next, Place from, Place to, CancellationToken cancel)
    {
        var key = Keys.WardIssue(to.Ward, to.Number);
        while (await store.Get(Keys.CyclePartition(last), Keys.WardIssue(from.Ward, from.Number), cancel) is { } row && row.Read<WardIssue>() is { DoneOn: null } issue)
        {
            var carried = issue with { Ward = to.Ward, Number = to.Number, Owner = issue.Owner == from.Ward ? to.Ward : issue.Owner, Survey = null, Period = null, From = last, HandedOn = null, ToldWard = await Told(last, from.Ward, issue, cancel) ?? issue.ToldWard, ToldCity = await Told(last, Keys.City, issue, cancel) ?? issue.ToldCity };
            if (await store.Get(Keys.CyclePartition(next), key, cancel) is not { } left)
            {
                await store.Commit(Keys.CyclePartition(next), [Change.New(key, carried)], cancel);
            }
            else if (left.Read<WardIssue>() != carried)
            {
                await store.Commit(Keys.CyclePartition(next), [Change.Update(left, carried)], cancel);
            }

            if (issue.HandedOn == next || (await store.Commit(Keys.CyclePartition(last), [Change.Update(row, issue with { HandedOn = next })], cancel)).IsDone)
            {
                return;
            }
        }
    }

    /// <summary>Its day, where the place was told of it in that year.</summary>
    private async Task<DateOnly?> Told(CycleId cycle, UnitId place, WardIssue issue, CancellationToken cancel) =>
        (await store.Get(Keys.WardPartition(cycle, place), Keys.WardHead, cancel))?.Read<WardHead>() is { } head && OverdueIssues.IsTold(issue, place, head.Planned) ? issue.Due : null;

    /// <summary>Numbers behind those of the ward itself, by the order of the wards: the same whenever it is asked.</summary>
    private async Task<IReadOnlyList<(Place From, Place To)>> Places(CycleId last, StartRequest request, CancellationToken cancel)
    {
        var wards = (await store.Get(Keys.CyclePartition(last), Keys.Cycle, cancel))?.Read<CycleRow>().Wards ?? [];
        var issues = (await SurveyState.Read(store, Keys.CyclePartition(last), cancel)).Issues.Select(i => i.Body).ToLookup(i => i.Ward);
        List<(Place, Place)> places = [];
        foreach (var ward in request.Wards)
        {
            var taken = 0;
            foreach (var from in wards.Where(w => w.Id == ward).Concat(wards.Where(w => w.Id != ward && !request.Wards.Contains(w.Id) && CycleWard.Heir(wards, w.Id) == ward)).Select(w => w.Id))
            {
                places.AddRange(issues[from].Where(i => i.DoneOn is null).Select(i => (new Place(from, i.Number), new Place(ward, taken + i.Number))));
                taken += issues[from].Select(i => i.Number).DefaultIfEmpty(0).Max();
            }
        }

        return places;
    }

    /// <summary>An issue's ward and number.</summary>
    private sealed record Place(UnitId Ward, int Number);
}
