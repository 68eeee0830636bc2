namespace WardCycle.Functions.Orchestration;

/// <summary>What an operator sees of an instance: facts of the flow alone, no names of people, no texts.</summary>
/// <param name="Doing">In Japanese.</param>
/// <param name="NextWake">Real time, UTC; null where it is at work.</param>
/// <param name="Wakes">Since this instance began anew.</param>
public sealed record FlowStatus(string Subject, string Doing, DateTimeOffset? NextWake = null, int Wakes = 0, string? Trouble = null);
