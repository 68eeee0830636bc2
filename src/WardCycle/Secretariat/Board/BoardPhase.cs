using WardCycle.Schemes;

namespace WardCycle.Secretariat.Board;

/// <summary>A phase with its dates for everybody without a change of their own.</summary>
public sealed record BoardPhase(
    PhaseId Id, string Label, DateTimeOffset AsOf, DateTimeOffset Opening, DateTimeOffset Due, DateTimeOffset Closing, DateTimeOffset Publication);
