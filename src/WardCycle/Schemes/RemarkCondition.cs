namespace WardCycle.Schemes;

/// <summary>One condition of a <see cref="RemarkScheme"/>.</summary>
/// <param name="Field">As written in the scheme.</param>
/// <param name="Is">The answer is one of these (grade codes for a choice).</param>
/// <param name="Contains">Or the text contains one of these.</param>
/// <param name="LastYear">Last year's answer instead of this year's.</param>
public sealed record RemarkCondition(FieldId Field, IReadOnlyList<string> Is, IReadOnlyList<string> Contains, bool LastYear = false);
