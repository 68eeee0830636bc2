using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Steps;

/// <summary>
/// Where last year's texts of a new sheet stand after a reorganisation on 1 April: by the roster's column 前身, and by the
/// unit's own id where it stood in another ward. A sheet that has its own of the same name in the same ward needs none. A
/// predecessor counts where it had a sheet last year and is gone this year, or where the unit had none itself.
/// </summary>
internal sealed class SheetsOfLastYear(IRecordStore store)
{
    private IReadOnlyList<WardState>? _wards;

    /// <param name="units">Units of all wards of this year.</param>
    public async Task<IReadOnlyList<SheetHead>> Place(
        OpenCycle cycle, UnitId ward, IReadOnlyList<Unit> units, IReadOnlyList<SheetHead> sheets, CancellationToken cancel)
    {
        if (cycle.Cycle.Previous is null)
        {
            return sheets;
        }

        _wards ??= await Read(cycle.Cycle.Previous.Value, cancel);
        var standing = units.Select(u => u.Id).ToHashSet();
        return [.. sheets.Select(s => s with { LastYear = Places(_wards, ward, units.First(u => u.Id == s.Lead), s, standing) })];
    }

    private static List<SheetPlace>? Places(IReadOnlyList<WardState> wards, UnitId ward, Unit unit, SheetHead sheet, HashSet<UnitId> standing)
    {
        var own = Of(wards, unit.Id, sheet).OrderBy(p => p.Ward == ward ? 0 : 1).Take(1).ToList();
        List<SheetPlace> places =
        [
            .. own,
            .. (unit.Predecessors ?? []).Where(p => own.Count == 0 || !standing.Contains(p)).SelectMany(p => Of(wards, p, sheet)).Distinct(),
        ];
        return places.Count == 0 || (places.Count == 1 && places[0] == new SheetPlace(ward, sheet.Id)) ? null : places;
    }

    /// <summary>The sheets of a unit of the same kind, for the same item; not one that went on in another ward.</summary>
    private static IEnumerable<SheetPlace> Of(IReadOnlyList<WardState> wards, UnitId unit, SheetHead sheet) =>
        from ward in wards
        from last in ward.Sheets.Select(s => s.Body)
        where last.Units.Contains(unit) && last.Item == sheet.Item && last.Filler == sheet.Filler && last.Ended?.MovedTo is null
        where last.Absent is null || last.Phases.Keys.Any(p => last.UnitsIn(p).Contains(unit))
        select new SheetPlace(ward.Ward, last.Id);

    private async Task<IReadOnlyList<WardState>> Read(CycleId previous, CancellationToken cancel)
    {
        List<WardState> wards = [];
        foreach (var ward in (await store.Get(Keys.CyclePartition(previous), Keys.Cycle, cancel))?.Read<CycleRow>().Wards ?? [])
        {
            if (await WardState.Read(store, Keys.WardPartition(previous, ward.Id), cancel) is { } state)
            {
                wards.Add(state);
            }
        }

        return wards;
    }
}
