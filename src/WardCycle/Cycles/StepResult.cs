namespace WardCycle.Cycles;

/// <summary>A step's remembered result: small. Prepare names the flows to run.</summary>
public sealed record StepResult(IReadOnlyList<Subject>? Wards = null, IReadOnlyList<Subject>? Phases = null);
