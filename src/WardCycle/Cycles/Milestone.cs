using WardCycle.Schemes;

namespace WardCycle.Cycles;

/// <summary>What a phase's flow waits for.</summary>
public sealed record Milestone(MilestoneKind Kind, PhaseId Phase, int Edition = 0);
