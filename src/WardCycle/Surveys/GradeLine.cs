using WardCycle.Schemes;

namespace WardCycle.Surveys;

/// <param name="Share">In percent, as printed: 85.0.</param>
public sealed record GradeLine(SurveyGrade Grade, int Count, string Share);
