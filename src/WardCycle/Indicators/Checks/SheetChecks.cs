using WardCycle.Schemes;

namespace WardCycle.Indicators.Checks;

/// <summary>Reads a sheet as a colleague would before it goes out, and points out what looks odd. Pure; blocks nothing.</summary>
public static class SheetChecks
{
    /// <param name="phase">What the sheet asks in the phase.</param>
    /// <param name="facts">With the phase's answers as they would be submitted.</param>
    public static IReadOnlyList<Remark> Run(Scheme scheme, PhaseScheme phase, IndicatorFacts facts) =>
    [
        .. FigureChecks.Run(scheme, phase, facts),
        .. TextChecks.Run(scheme, phase, facts),
        .. PlanChecks.Run(scheme, phase, facts),
        .. RuleChecks.Run(scheme, phase, facts),
        .. SurveyChecks.Run(scheme, phase, facts),
    ];
}
