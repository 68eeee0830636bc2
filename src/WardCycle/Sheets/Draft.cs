namespace WardCycle.Sheets;

/// <summary>A draft: one per sheet and phase, whoever writes. Erased by submission.</summary>
/// <param name="Base">The revision that the writer saw.</param>
/// <param name="Version">Counts saves; a form that was filled on another version meets both texts.</param>
public sealed record Draft(Answers Answers, int Base, int Version, DateTimeOffset At, Writer? Writer = null);
