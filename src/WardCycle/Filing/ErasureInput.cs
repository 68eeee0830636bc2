namespace WardCycle.Filing;

/// <summary>What is to be erased: passages as they were typed, a whole field of a sheet, or both.</summary>
public sealed record ErasureInput(IReadOnlyList<string>? Texts = null, ErasureField? Field = null);
