using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Surveys;

/// <summary>An answer as posted: every question may be left out, but not all of them.</summary>
public static class SurveyEntryCheck
{
    public static IReadOnlyList<Problem> Problems(SurveyScheme survey, SurveyEntry entry)
    {
        List<Problem> problems = [];
        foreach (var question in survey.Questions)
        {
            if (question.Kind == SurveyQuestionKind.Text)
            {
                problems.AddRange(Text(entry, question) is { Length: > 0 } text && TypedText.Check(question.Id, question.Label, text, SurveyDesk.MostText) is { } problem ? [problem] : []);
            }
            else if (entry.Chosen.GetValueOrDefault(question.Id) is { Length: > 0 } code && question.Grade(code) is null)
            {
                problems.Add(new(question.Id, "選択肢の中から選んでください。"));
            }
        }

        var clean = Clean(survey, entry);
        return problems.Count == 0 && clean.Chosen.Count == 0 && clean.Texts.Count == 0
            ? [new(survey.Questions[0].Id, "一つ以上の設問にお答えください。")]
            : problems;
    }

    /// <summary>What the survey asks, and nothing else that was posted.</summary>
    public static SurveyEntry Clean(SurveyScheme survey, SurveyEntry entry) => new(
        entry.Nonce,
        survey.Counted.Where(q => entry.Chosen.GetValueOrDefault(q.Id) is { Length: > 0 }).ToDictionary(q => q.Id, q => entry.Chosen[q.Id]),
        survey.Questions.Where(q => q.Kind == SurveyQuestionKind.Text && Text(entry, q).Length > 0).ToDictionary(q => q.Id, q => Text(entry, q)));

    private static string Text(SurveyEntry entry, SurveyQuestion question) => TypedText.Clean(entry.Texts.GetValueOrDefault(question.Id));
}
