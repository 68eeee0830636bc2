using WardCycle.Schemes;

namespace WardCycle.Surveys;

/// <summary>
/// From counts to figures, purely. The base of every share and mean is who answered that question: a question left out is
/// not an answer. Rounded half away from zero (四捨五入), once.
/// </summary>
public static class SurveyResult
{
    /// <summary>What every report says about its figures.</summary>
    public const string Note = "割合と平均は、その設問に回答した方（無回答を除く）について計算し、四捨五入しています。";

    /// <summary>Decimals of shares in reports.</summary>
    public const int ShareDecimals = 1;

    /// <summary>Decimals of means in reports.</summary>
    public const int MeanDecimals = 2;

    /// <summary>In percent; null where nobody answered the question.</summary>
    public static Exact? Share(SurveyCounts counts, string question, IEnumerable<string> grades) =>
        counts.OfQuestion(question) is > 0 and var n ? new Exact(100 * grades.Distinct().Sum(g => counts.Of(question, g)), n) : null;

    /// <summary>Null where nobody answered the question, or a grade has no points.</summary>
    public static Exact? Mean(SurveyCounts counts, SurveyQuestion question) =>
        question.HasPoints && counts.OfQuestion(question.Id) is > 0 and var n
            ? question.Grades.Select(g => Exact.Of(g.Points!.Value).Times(counts.Of(question.Id, g.Code))).Aggregate((a, b) => a + b).DividedBy(n)
            : null;

    /// <summary>So few answers that a grade could be told to a person.</summary>
    public static bool IsTooFew(SurveyScheme survey, SurveyCounts counts, string question) => counts.OfQuestion(question) < survey.Least;

    /// <summary>回収率; null where nobody counted what was handed out.</summary>
    public static Exact? ResponseRate(int? distributed, int answered) =>
        distributed is > 0 and var d ? new Exact(100 * (System.Numerics.BigInteger)answered, d) : null;
}
