using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Surveys;

/// <summary>Where a survey is held in a ward: the ward itself, or each of its sections in 建制順.</summary>
public static class SurveyPlaces
{
    public static async Task<IReadOnlyList<CycleWard>> Of(IRecordStore store, OpenCycle open, UnitId ward, SurveyScheme survey, CancellationToken cancel = default) =>
        !survey.BySection ? [open.Cycle.Wards.First(w => w.Id == ward)]
        : await Units(store, open, ward, cancel) is { } units ? [.. units.Where(u => u.Kind == UnitKind.Section).Select(u => Named(open, u))]
        : [];

    /// <summary>Units of the ward in 建制順, itself first; null until it has been prepared.</summary>
    public static async Task<IReadOnlyList<Unit>?> Units(IRecordStore store, OpenCycle open, UnitId ward, CancellationToken cancel = default) =>
        (await store.Get(open.WardPartition(ward), Keys.WardHead, cancel))?.As<WardHead>().Body is { } head
            ? [.. new Roster(head.Units, [], []).Within(ward)]
            : null;

    private static CycleWard Named(OpenCycle open, Unit unit) => new(unit.Id, unit.NameAt(open.Cycle.FiscalYear.Last));
}
