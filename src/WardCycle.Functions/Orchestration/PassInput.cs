using WardCycle.Cycles;

namespace WardCycle.Functions.Orchestration;

public sealed record PassInput(CycleId Cycle, int Run, Subject Subject);
