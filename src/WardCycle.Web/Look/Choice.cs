namespace WardCycle.Web.Look;

/// <summary>One answer of a <see cref="ChoiceField"/>.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Hint">A sentence below the label; null for none.</param>
public sealed record Choice(string Value, string Label, string? Hint = null);
