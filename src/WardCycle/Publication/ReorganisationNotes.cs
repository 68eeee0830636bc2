using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat.Reorganisations;

namespace WardCycle.Publication;

/// <summary>
/// The reorganisations (組織改正) that a ward's report notes: those that have taken effect by its as-of date and name one of its
/// units, as they were decided. Costs no read in a year without one.
/// </summary>
public sealed class ReorganisationNotes(IRecordStore store)
{
    public async Task<IReadOnlyList<ReportReorganisation>?> Read(OpenCycle cycle, WardHead ward, DateOnly asOf, CancellationToken cancel)
    {
        if ((cycle.Cycle.Reorganisations ?? []).All(r => r.On > asOf))
        {
            return null;
        }

        var known = ward.Units.Where(u => u.Kind != UnitKind.City).Select(u => u.Id).ToHashSet();
        var decided = (from row in await PreparedReorganisations.Read(store, cycle, cancel)
                       where row.Body.On <= asOf
                       orderby row.Body.On, row.Body.Number
                       from change in row.Body.Decided()
                       where Named(change).Any(known.Contains)
                       select (row.Body, change)).ToList();
        List<WardHead> wards = [ward, .. decided.Any(d => d.change is UnitChange.Move move && !known.Contains(move.Parent) && !cycle.HasWard(move.Parent)) ? await Others(cycle, ward, cancel) : []];
        return decided.Count == 0 ? null : [.. decided.Select(d => new ReportReorganisation(d.Body.On, Words(cycle, wards, d.change, d.Body.On), d.Body.Reason))];
    }

    private static IEnumerable<UnitId> Named(UnitChange change) => change switch
    {
        UnitChange.Join join => join.Joined.Prepend(join.Unit),
        UnitChange.Divide divide => divide.New.Select(n => n.Id).Prepend(divide.Unit),
        _ => [change.Unit],
    };

    private static string Words(OpenCycle cycle, List<WardHead> wards, UnitChange change, DateOnly on)
    {
        string Name(UnitId id, DateOnly day) =>
            wards.SelectMany(w => w.Units).FirstOrDefault(u => u.Id == id)?.NameAt(day) ?? cycle.Cycle.Wards.FirstOrDefault(w => w.Id == id)?.Name ?? id.Value;
        string Place(UnitId id) => wards.Skip(1).FirstOrDefault(w => w.Units.Any(u => u.Id == id)) is { } other && wards[0].Units.All(u => u.Id != id)
            ? cycle.InWard(other.Ward, Name(id, on)) : Name(id, on);
        return ReorganisationWords.Done(change, id => Name(id, on.AddDays(-1)), id => Name(id, on), Place);
    }

    private async Task<IReadOnlyList<WardHead>> Others(OpenCycle cycle, WardHead ward, CancellationToken cancel)
    {
        List<WardHead> others = [];
        foreach (var other in cycle.Cycle.Wards.Where(w => w.Id != ward.Ward))
        {
            others.AddRange((await store.Get(cycle.WardPartition(other.Id), Keys.WardHead, cancel))?.Read<WardHead>() is { } head ? [head] : Array.Empty<WardHead>());
        }

        return others;
    }
}
