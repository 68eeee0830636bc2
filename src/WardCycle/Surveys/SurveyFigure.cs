namespace WardCycle.Surveys;

/// <summary>A survey's result as it stands beside a figure of a form.</summary>
/// <param name="Text">What is filled in: 85.0%, 4.21.</param>
/// <param name="Value">The same as a number.</param>
/// <param name="Words">One Japanese sentence: where it comes from, and n.</param>
public sealed record SurveyFigure(string Text, decimal Value, string Words);
