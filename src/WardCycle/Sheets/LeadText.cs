using WardCycle.Figures;

namespace WardCycle.Sheets;

/// <summary>A text that another sheet's people submitted, or a figure that the city supplied.</summary>
/// <param name="Lead">The lead section's name.</param>
/// <param name="Origin">Of the city's figure.</param>
/// <param name="Text">Empty where the lead has not submitted yet.</param>
public sealed record LeadText(string Lead, string Text, bool IsSubmitted, FigureOrigin? Origin = null);
