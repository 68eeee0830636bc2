namespace WardCycle.Schemes;

/// <summary>Requires a field where <paramref name="Field"/> of the same phase has one of <paramref name="Values"/> (grade codes).</summary>
public sealed record RequiredWhen(FieldId Field, IReadOnlyList<string> Values);
