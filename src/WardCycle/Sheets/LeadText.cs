namespace WardCycle.Sheets;

/// <summary>A shared field's text, as the lead submitted it.</summary>
/// <param name="Lead">The lead section's name.</param>
/// <param name="Text">Empty where the lead has not submitted yet.</param>
public sealed record LeadText(string Lead, string Text, bool IsSubmitted);
