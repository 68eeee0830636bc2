using WardCycle.Cycles;

namespace WardCycle.Functions.Orchestration;

/// <summary>Names that stand in saved histories: never rename one while work is in flight.</summary>
public static class FlowNames
{
    public const string Year = "AnnualCycle";
    public const string Phase = "PhaseFlow";
    public const string Watcher = "Watcher";
    public const string Once = "Once";
    public const string Look = "Look";
    public const string Pass = "Pass";

    /// <summary>The doorbell: an event without data.</summary>
    public const string Bell = "Bell";

    public static string Of(Subject subject) =>
        subject == Subject.Year ? Year : subject.AsPhase is not null ? Phase : Watcher;
}
