using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>
/// The other cycles that are under way beside one: from March to June two years are open, and what is done in one of them is
/// done in it alone. What concerns both (a stop of mails, a change of hands) can be done in the others too, each with its own
/// commit and audit entry. Rehearsals are nobody's other year.
/// </summary>
public sealed class YearsBeside(CycleList list, IRecordStore store)
{
    /// <summary>The form's field with the other cycles' ids.</summary>
    public const string Field = "also";

    /// <param name="post">Only where the other cycle has it in the ward; null for any.</param>
    public async Task<IReadOnlyList<OpenCycle>> Of(CycleId cycle, UnitId ward, PostId? post = null, CancellationToken cancel = default)
    {
        var open = (await list.All(cancel)).Where(c => !c.Cycle.IsRehearsal && CycleWords.IsUnderWay(c.Cycle)).ToList();
        List<OpenCycle> found = [];
        foreach (var other in open.Any(c => c.Cycle.Id == cycle) ? open.Where(c => c.Cycle.Id != cycle && (ward == Keys.City || c.HasWard(ward))) : [])
        {
            if (post is not { } id || await store.Get(other.WardPartition(ward), Keys.Post(id), cancel) is not null)
            {
                found.Add(other);
            }
        }
        return [.. found.OrderBy(c => c.Cycle.FiscalYear.Year).ThenBy(c => c.Cycle.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>
    /// After a command was done in one cycle: the same in the others that were ticked. One that refuses does not undo the first;
    /// the answer names it and says where to do it.
    /// </summary>
    public static async Task<CommandResult> Also(OfficeVisit visit, CommandResult first, IReadOnlyList<OpenCycle> others, string page, Func<OpenCycle, Task<CommandResult>> act)
    {
        var message = (first as CommandResult.Done)?.Message;
        foreach (var other in message is null ? [] : others.Where(o => visit.Form!.All(Field).Contains(o.Cycle.Id.Value)))
        {
            message += await act(other) switch
            {
                CommandResult.Done done => $"「{other.Cycle.Name}」：{done.Message}",
                CommandResult.Refused refused => $"「{other.Cycle.Name}」では行えませんでした。{refused.Problems[0].Message}「{other.Cycle.Name}」の{page}で、もう一度操作してください。",
                var unknown => throw new InvalidOperationException($"Unknown answer {unknown}."),
            };
        }
        return message is null ? first : new CommandResult.Done(message);
    }
}
