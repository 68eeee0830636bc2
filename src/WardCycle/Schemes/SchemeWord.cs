namespace WardCycle.Schemes;

/// <summary>One word of a list that the scheme keeps: a principle, a tier, a kind of standard.</summary>
public sealed record SchemeWord(string Id, string Label);
