namespace WardCycle.Schemes;

/// <summary>One question of a survey in one of its periods.</summary>
public sealed record SurveySource(string Survey, string Question, string Period);
