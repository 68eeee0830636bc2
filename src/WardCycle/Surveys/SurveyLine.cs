namespace WardCycle.Surveys;

/// <summary>One line of a table of results.</summary>
/// <param name="Place">Null for the line of all.</param>
/// <param name="N">Who answered the question.</param>
/// <param name="Grades">Null where too few answered, or nobody.</param>
/// <param name="Mean">Null where there are no points, or too few answered.</param>
public sealed record SurveyLine(PlaceOfSurvey? Place, string Name, int N, IReadOnlyList<GradeLine>? Grades, string? Mean)
{
    /// <summary>Answers came, and are not told apart.</summary>
    public bool IsHidden => Grades is null && N > 0;

    /// <summary>What is printed where figures would stand: nobody answered, or too few.</summary>
    public string Instead => IsHidden ? SurveyTable.Hidden : "―";
}
