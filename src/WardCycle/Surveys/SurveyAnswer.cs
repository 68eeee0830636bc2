namespace WardCycle.Surveys;

/// <summary>One person's answer, insert-only. Nothing tells whose: no address, no cookie, the day and not the hour.</summary>
/// <param name="Chosen">Grade by question; what was left out is missing.</param>
public sealed record SurveyAnswer(IReadOnlyDictionary<string, string> Chosen, DateOnly On);
