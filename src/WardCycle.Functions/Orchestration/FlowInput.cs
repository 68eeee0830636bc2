using WardCycle.Cycles;

namespace WardCycle.Functions.Orchestration;

/// <summary>A flow's input. Stands in saved histories: members may be added with a default, never renamed.</summary>
public sealed record FlowInput(CycleId Cycle, int Run, Subject Subject);
