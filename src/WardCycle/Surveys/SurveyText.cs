namespace WardCycle.Surveys;

/// <summary>Free text of one answer: for the secretariat's eyes, never published as written.</summary>
public sealed record SurveyText(string Question, string Text, DateOnly On);
