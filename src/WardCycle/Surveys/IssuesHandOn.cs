using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Surveys;

/// <summary>
/// At the start of a cycle the problems that are still open come along with their number, owner, day and history; in the
/// year before they are marked as handed on, so that nobody is told of one twice. Done again it does the same.
/// </summary>
public sealed class IssuesHandOn(IRecordStore store)
{
    public async Task Take(CycleId? previous, StartRequest request, Scheme scheme, CancellationToken cancel)
    {
        if (previous is not { } last || scheme.Surveys is null)
        {
            return;
        }

        foreach (var (ward, number) in (await Open(last, request, cancel)).Select(i => (i.Ward, i.Number)).ToList())
        {
            await Take(last, request.Id, Keys.WardIssue(ward, number), cancel);
        }
    }

    /// <summary>As it stands at that moment: one that is done meanwhile stays where it is.</summary>
    private async Task Take(CycleId last, CycleId next, string key, CancellationToken cancel)
    {
        while (await store.Get(Keys.CyclePartition(last), key, cancel) is { } row && row.Read<WardIssue>() is { DoneOn: null } issue)
        {
            var carried = issue with { Survey = null, Period = null, From = last, HandedOn = null };
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

    private async Task<IEnumerable<WardIssue>> Open(CycleId last, StartRequest request, CancellationToken cancel) =>
        (await SurveyState.Read(store, Keys.CyclePartition(last), cancel)).Issues.Select(i => i.Body).Where(i => i.DoneOn is null && request.Wards.Contains(i.Ward));
}
