using WardCycle.Cycles;

namespace WardCycle.Rehearsal;

/// <summary>One life of the process in a headless rehearsal: everything between two crashes. A restart composes a new one over the same record.</summary>
public sealed record HeadlessOffice(
    InProcessYear Year,
    RestBoard Rests,
    CycleReader Cycles,
    SimulatedHeads Heads,
    SimulatedSecretariat Secretariat);
