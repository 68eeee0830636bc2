using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Sheets;

/// <summary>
/// Finds who has taken a sheet over, by the units' successors and however often these moved on. Costs reads only where the
/// unit of who looks has ended and phases went on without it.
/// </summary>
public sealed class GoesOnReader(IRecordStore store)
{
    public async Task<GoesOn?> Read(OpenCycle cycle, WardHead ward, SheetHead sheet, Post? post, DateOnly today, CancellationToken cancel)
    {
        var unit = ward.Unit(post is not null && sheet.Units.Contains(post.Unit) ? post.Unit : sheet.Lead);
        var phases = (sheet.Absent ?? []).Where(a => a.Unit == unit.Id).SelectMany(a => a.Phases).ToList();
        if (unit is not { Validity.Until: { } last, Successors: [var heir, ..] } || last >= today || phases.Count == 0)
        {
            return null;
        }

        List<WardHead> wards = [ward];
        foreach (var other in cycle.Cycle.Wards.Where(w => w.Id != ward.Ward))
        {
            wards.AddRange((await store.Get(cycle.WardPartition(other.Id), Keys.WardHead, cancel))?.Read<WardHead>() is { } head ? [head] : Array.Empty<WardHead>());
        }

        return Standing(wards, heir, today) is { } standing
            ? new(last.AddDays(1), standing.Ward.Ward == ward.Ward ? standing.Unit.NameAt(today) : cycle.InWard(standing.Ward.Ward, standing.Unit.NameAt(today)), standing.Ward.Ward != ward.Ward, phases)
            : sheet.Ended?.MovedTo is { } to ? new(last.AddDays(1), cycle.InWard(to, unit.NameAt(today)), true, phases) : null;
    }

    /// <summary>Null in the moment between two wards, and where what went on was closed.</summary>
    private static (WardHead Ward, Unit Unit)? Standing(List<WardHead> wards, UnitId id, DateOnly today)
    {
        for (var n = 0; n <= wards.Count; n++)
        {
            var known = (from ward in wards from unit in ward.Units where unit.Id == id && unit.Kind != UnitKind.City select (ward, unit)).ToList();
            if (known.Where(k => k.unit.Validity.Holds(today)).ToList() is [var found, ..])
            {
                return found;
            }

            if (known.SelectMany(k => k.unit.Successors ?? []).Where(s => s != id).ToList() is not [var next, ..])
            {
                return null;
            }

            id = next;
        }

        return null;
    }
}
