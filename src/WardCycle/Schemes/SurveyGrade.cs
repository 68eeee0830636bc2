namespace WardCycle.Schemes;

/// <summary>One answer that can be chosen.</summary>
/// <param name="Points">What it weighs in a mean; null where none is computed.</param>
public sealed record SurveyGrade(string Code, string Label, decimal? Points = null);
