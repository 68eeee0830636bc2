using System.Text;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Surveys;

/// <summary>
/// 要約: only once the period is over, when all texts are there to be read, and never with somebody's sentence in it: a run
/// of characters that stands in an answer is pointed out.
/// </summary>
public static class SummaryDecision
{
    /// <summary>Characters, blanks and marks aside, from which on a run is somebody's sentence and no chance.</summary>
    public const int Telling = 10;

    public static CycleVerdict Decide(SurveyCase at, SurveyCommand.Summarise command)
    {
        if (at.Held(command.Survey, command.Period) is not var (survey, period) || at.Places.FirstOrDefault(p => p.Id == command.Place) is not { } place)
        {
            return SurveyDecision.Unknown;
        }

        if (!period.IsOver(at.Year, at.Today))
        {
            return CycleVerdict.Refuse("summary", "要約は、受付が終わり、すべてのご意見がそろってから入力してください。");
        }

        var text = TypedText.Clean(command.Text);
        if (TypedText.Check("summary", "要約", command.Text) is { } problem)
        {
            return new CycleVerdict.Refused([problem]);
        }

        if (Copied(text, at.Texts) is { } copied)
        {
            return CycleVerdict.Refuse("summary", $"「{copied}」は、寄せられた文のとおりです。ご意見をそのまま公表しないよう、自分の言葉に書き直してください。");
        }

        var key = new SurveyAt(survey.Id, period.Id, place.Id);
        var before = at.State.Summary(key);
        return before?.Text == text && before.IsPublic == command.IsPublic
            ? new CycleVerdict.Unchanged("同じ要約が、すでに記録されています。")
            : SurveyDecision.Accept(
                "survey.summarised",
                $"「{survey.NameIn(period, at.Year)}」のご意見の要約を記録しました（{place.FullName}、{(command.IsPublic ? "公表する" : "公表しない")}）：{text}",
                "要約を記録しました。",
                Change.New(Keys.SurveySummary(key, 1 + (before?.Version ?? 0)), new SurveySummary(survey.Id, period.Id, place.Ward, place.Id, 1 + (before?.Version ?? 0), text, command.IsPublic, at.Now, at.Actor.AuditName)));
    }

    /// <summary>The first run of a summary that stands in one of the texts; null for none.</summary>
    public static string? Copied(string summary, IReadOnlyList<string> texts)
    {
        var plain = Plain(summary);
        var whole = texts.Select(Plain).Where(t => t.Length > 0).ToList();
        return whole.FirstOrDefault(t => t.Length is >= 4 and < Telling && plain.Contains(t, StringComparison.Ordinal))
            ?? Enumerable.Range(0, Math.Max(0, plain.Length - Telling + 1)).Select(i => plain.Substring(i, Telling))
                .FirstOrDefault(run => whole.Any(t => t.Contains(run, StringComparison.Ordinal)));
    }

    private static string Plain(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormC).Where(char.IsLetterOrDigit));
}
