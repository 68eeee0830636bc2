namespace WardCycle.Schemes;

/// <summary>One question of a survey.</summary>
/// <param name="Grades">The answers to choose from, in the order printed; none for free text.</param>
public sealed record SurveyQuestion(string Id, string Label, SurveyQuestionKind Kind, IReadOnlyList<SurveyGrade> Grades)
{
    /// <summary>Whether a mean can be computed.</summary>
    public bool HasPoints => Grades.Count > 0 && Grades.All(g => g.Points is not null);

    /// <summary>A mean of はい and いいえ is their share once more, and not printed.</summary>
    public bool PrintsMean => HasPoints && Kind == SurveyQuestionKind.Choice;

    public SurveyGrade? Grade(string code) => Grades.FirstOrDefault(g => g.Code == code);
}
