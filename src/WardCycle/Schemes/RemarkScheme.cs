namespace WardCycle.Schemes;

/// <summary>A combination of answers that the checker points out, in the scheme's own words; it never blocks.</summary>
/// <param name="When">All of them have to hold, at one item or on the sheet.</param>
/// <param name="Say">The sentence, polite Japanese.</param>
public sealed record RemarkScheme(IReadOnlyList<RemarkCondition> When, string Say);
