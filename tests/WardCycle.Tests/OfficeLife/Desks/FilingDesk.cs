using WardCycle.Filing;
using WardCycle.Record;
using WardCycle.Tests.OfficeLife.Checks;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Desks;

/// <summary>Ended cycles are filed for a year, approved for disposal when it is over, and disposed of.</summary>
internal sealed class FilingDesk(Office office)
{
    private readonly HashSet<string> _filed = [];
    private readonly HashSet<string> _approved = [];

    public IEnumerable<Act> Acts()
    {
        foreach (var cycle in office.Cycles.Where(c => c is { IsOver: true, IsDisposed: false }).ToList())
        {
            if (Next(cycle) is { } act)
            {
                yield return act;
            }
        }
    }

    private Act? Next(ModelCycle cycle) =>
        !_filed.Contains(cycle.Id.Value) ? Do(cycle, "filed", (desk, id) => desk.File(Office.City, id, "A-12", 1), () => _filed.Add(cycle.Id.Value))
        : office.Life.Today < new DateOnly(cycle.Year + 2, 4, 1) ? null
        : !_approved.Contains(cycle.Id.Value) ? Do(cycle, "disposal approved", (desk, id) => desk.Approve(Office.City, id, new(office.Life.Today, "総務部長", "総第12号")), () => _approved.Add(cycle.Id.Value))
        : Dispose(cycle);

    private Act Dispose(ModelCycle cycle) => Do(cycle, "disposed of", (desk, id) => desk.Dispose(Office.City, id), () =>
    {
        cycle.IsDisposed = true;
        Traces.OfDisposed(office, cycle).GetAwaiter().GetResult();
    }) with
    {
        Do = async life =>
        {
            var desk = life.Get<DisposalDesk>();
            if ((await DisposalRow.ReadAll(life.Record, default)).Any(d => d.Body.Cycle == cycle.Id))
            {
                await desk.Resume();
                return null;
            }

            return Act.Said(await desk.Dispose(Office.City, cycle.Id));
        },
        IsSilent = true,
    };

    private static Act Do(ModelCycle cycle, string kind, Func<DisposalDesk, WardCycle.Cycles.CycleId, Task<WardCycle.Secretariat.CommandResult>> act, Action then) => new(
        kind, cycle.Id.Value, Keys.CyclePartition(cycle.Id), async life => Act.Said(await act(life.Get<DisposalDesk>(), cycle.Id)), _ => then());
}
