using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>The phase that a mail about a whole sheet speaks of.</summary>
public static class CurrentPhase
{
    /// <summary>The first open one that is missing, else the last one that has opened, else the first.</summary>
    public static PhaseScheme Of(Scheme scheme, SheetHead sheet) =>
        scheme.Phases.FirstOrDefault(p => sheet.State(p.Id) is { Gate: Gate.Open, IsMissing: true } && !sheet.AsksNothing(p))
        ?? scheme.Phases.LastOrDefault(p => sheet.State(p.Id).Gate != Gate.NotYet)
        ?? scheme.Phases[0];
}
