using System.Globalization;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Surveys;

namespace WardCycle.Rehearsal;

/// <summary>
/// What the simulated secretariat does next for the surveys: a pure function of the record and the day. Once a period is over it
/// types in the paper figures of all places, writes each ward's summary and one problem a ward, and publishes; a problem is
/// done on the working day before its date.
/// </summary>
public static class SurveyWork
{
    private const int LeastSheets = 60;
    private const int MoreSheets = 80;
    private const int PercentWithout = 3;
    private const int IssueDays = 14;

    private const string Issue = "番号札の場所が入口から見えにくいため、案内の表示を直します。";
    private const string Done = "入口の正面に案内板を置き、係員が声をかけるようにしました。";
    private const string Summary = "順番の案内について改善を求める声と、説明の丁寧さを評価する声がありました。";

    public static SurveyCommand? Next(OpenCycle cycle, SurveyState state, IReadOnlyList<PlaceOfSurvey> places, Func<UnitId, UnitId> owner, SurveyScheme survey, SurveyPeriod period, DateOnly today)
    {
        if (!period.IsOver(cycle.Cycle.FiscalYear, today) || places.Count == 0)
        {
            return null;
        }

        List<PlaceOfSurvey> uncounted = [.. places.Where(p => state.Paper(new(survey.Id, period.Id, p.Id)) is null).Take(PaperDecision.MostPlaces)];
        return uncounted.Count > 0 ? new SurveyCommand.RecordPaper(survey.Id, period.Id, [.. uncounted.Select(p => Paper(cycle.Cycle.Seed, survey, period, p))])
            : places.DistinctBy(p => p.Ward).FirstOrDefault(p => state.Summary(new(survey.Id, period.Id, p.Id)) is null) is { } silent
                ? new SurveyCommand.Summarise(survey.Id, period.Id, silent.Ward, silent.Id, Summary, IsPublic: true)
            : places.DistinctBy(p => p.Ward).FirstOrDefault(p => state.Issues.All(i => i.Body.Ward != p.Ward || i.Body.Survey != survey.Id || i.Body.Period != period.Id)) is { } calm
                ? new SurveyCommand.AddIssue(calm.Ward, Issue, owner(calm.Ward), today.AddDays(IssueDays), survey.Id, period.Id)
            : state.Edition(survey.Id, period.Id) is null
                ? new SurveyCommand.Publish(survey.Id, period.Id, new(today, today, $"予行{survey.Id}-{period.Id}号", "区長"), state.Basis(survey.Id, period.Id), WithoutPaper: true)
            : state.Issues.Select(i => i.Body).FirstOrDefault(i => i.DoneOn is null && i.Survey == survey.Id && i.Period == period.Id && today >= cycle.Days.Add(i.Due, -1)) is { } due
                ? new SurveyCommand.CloseIssue(due.Ward, due.Number, today, Done)
            : null;
    }

    /// <summary>What one visitor chooses: mostly the better half; some leave a question out.</summary>
    public static IReadOnlyDictionary<string, string> Chosen(int seed, SurveyScheme survey, SurveyAt at, int visitor) =>
        survey.Counted.Select(q => (q.Id, Grade: Grade(seed, q, $"{at}/{visitor}/{q.Id}"))).Where(c => c.Grade is not null).ToDictionary(c => c.Id, c => c.Grade!);

    private static PaperCounts Paper(int seed, SurveyScheme survey, SurveyPeriod period, PlaceOfSurvey place)
    {
        var at = new SurveyAt(survey.Id, period.Id, place.Id);
        var answered = LeastSheets + Draw.Below(MoreSheets, seed, "survey", at.ToString());
        var counts = Enumerable.Range(1, answered).Aggregate(SurveyCounts.None, (sum, visitor) => sum.With(Chosen(seed, survey, at, visitor)));
        return new(place.Ward, place.Id, answered + Draw.Below(LeastSheets, seed, "distributed", at.ToString()), counts);
    }

    private static string? Grade(int seed, SurveyQuestion question, string key)
    {
        if (Draw.Percent(PercentWithout, seed, "blank", key))
        {
            return null;
        }

        var (one, other) = (Draw.Below(question.Grades.Count, seed, "grade", key), Draw.Below(question.Grades.Count, seed, "better", key));
        return question.Grades[Math.Min(one, other)].Code;
    }

    /// <summary>A few answers on the public form, with a text now and then.</summary>
    public static SurveyEntry Online(int seed, SurveyScheme survey, SurveyAt at, int visitor)
    {
        var texts = survey.Questions.Where(q => q.Kind == SurveyQuestionKind.Text && visitor % 2 == 1)
            .ToDictionary(q => q.Id, _ => string.Create(CultureInfo.InvariantCulture, $"{visitor}番の窓口で親切に教えてもらえました。呼出しの声がもう少し大きいと助かります。"));
        return new(string.Create(CultureInfo.InvariantCulture, $"visitor{visitor}"), Chosen(seed, survey, at, -visitor), texts);
    }
}
