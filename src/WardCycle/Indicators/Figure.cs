namespace WardCycle.Indicators;

/// <summary>A figure as it was typed, and what it says as an exact number.</summary>
/// <param name="Typed">As typed, such as 20.10%.</param>
/// <param name="Decimals">Digits behind the point as typed: 20.10 has two.</param>
/// <param name="Unit">As typed, in ordinary width; empty where none was typed.</param>
public sealed record Figure(string Typed, decimal Value, int Decimals, string Unit);
