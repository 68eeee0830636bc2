using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Standards;

/// <summary>All that a decision about standards may look at.</summary>
/// <param name="Frozen">The frozen scheme in force; read for an import only.</param>
/// <param name="Now">Record time.</param>
public sealed record StandardCase(OpenCycle Open, StandardsScheme Scheme, StandardsState State, FrozenScheme? Frozen, Actor Actor, DateTimeOffset Now)
{
    public DateOnly Today => MunicipalTime.DayOf(Now);

    public FiscalYear Year => Open.Cycle.FiscalYear;

    /// <summary>Keeps two acts from passing each other.</summary>
    public Change NextHead => State.Head is { } head
        ? head.To(head.Body with { Acts = head.Body.Acts + 1 })
        : Change.New(Keys.StandardsHead, new StandardsHead(1));
}
