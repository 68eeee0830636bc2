using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Links;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>All that a decision about one sheet may look at.</summary>
/// <param name="Now">Record time.</param>
/// <param name="Keys">Names the key of new links; no code is made here.</param>
public sealed record SheetCase(
    OpenCycle Cycle,
    WardState Ward,
    Stored<SheetHead> Row,
    CommandFacts Facts,
    IKeyRing Keys,
    Actor Actor,
    DateTimeOffset Now)
{
    public SheetHead Sheet => Row.Body;

    public DateOnly Today => MunicipalTime.DayOf(Now);

    /// <summary>The sections of the sheet as they are called today: 企画課・総務課.</summary>
    public string Name => NameOf(Sheet);

    public string NameOf(SheetHead sheet) => string.Join('・', sheet.Units.Select(u => Ward.Head.Body.Unit(u).NameAt(Today)));

    public PhaseScheme? Phase(PhaseId id) => Cycle.Scheme.Phases.FirstOrDefault(p => p.Id == id);

    public SheetMoment At(PhaseScheme phase) => At(Sheet, phase);

    public SheetMoment At(SheetHead sheet, PhaseScheme phase) =>
        new(Cycle, Ward, sheet, phase, sheet.State(phase.Id), SheetDates.Of(Cycle.Timetable, Ward.Head.Body, sheet, phase.Id), Now);

    /// <summary>The last day on which somebody watches the cycle.</summary>
    public DateOnly LastDay => Cycle.Cycle.Care.Moved;
}
