using System.Globalization;
using System.Text;
using WardCycle.Publication;
using WardCycle.Secretariat;
using WardCycle.Surveys;

namespace WardCycle.Web.Secretariat.Surveys;

/// <summary>Reads the posted forms on surveys; what cannot be read is told at its field.</summary>
public static class SurveyTyped
{
    public static (PaperCounts? Paper, IReadOnlyList<Problem> Problems) Paper(OfficeVisit visit, PlaceModel model)
    {
        List<Problem> problems = [];
        var answered = Number(visit, PaperDecision.AnsweredField, "回答数", problems, isRequired: true);
        var distributed = Number(visit, PaperDecision.DistributedField, "配布数", problems);
        var chosen = model.Of.Survey.Counted.ToDictionary(q => q.Id, q => (IReadOnlyDictionary<string, int>)q.Grades.ToDictionary(
            g => g.Code, g => Number(visit, PaperDecision.Field(q.Id, g.Code), $"「{g.Label}」の件数", problems) ?? 0));
        return problems.Count > 0 ? (null, problems) : (new(model.Result.Place.Ward, model.Result.Place.Id, distributed, new(answered ?? 0, chosen)), []);
    }

    public static (SurveyCommand.Publish? Command, IReadOnlyList<Problem> Problems) Publish(OfficeVisit visit, PeriodModel model)
    {
        List<Problem> problems = [];
        var (drafted, decided) = (Day(visit, "draftedOn", "起案日", problems), Day(visit, "decidedOn", "決裁日", problems));
        return problems.Count > 0 ? (null, problems) : (new(
            model.Survey.Id, model.Period.Id, new DecisionData(drafted, decided, visit.Field("documentNumber"), visit.Field("approver")), visit.FieldNumber("basis") ?? -1, visit.Field("correction"), visit.Field("withoutPaper").Length > 0,
            visit.Field(SurveyPublication.CheckField) == "yes"), []);
    }

    public static DateOnly Day(OfficeVisit visit, string field, string label, List<Problem> problems)
    {
        if (TypedDay.Parse(visit.Field(field)) is { } day)
        {
            return day;
        }
        problems.Add(new(field, $"{label}を、2026-05-29 のように入力してください。"));
        return default;
    }

    private static int? Number(OfficeVisit visit, string field, string label, List<Problem> problems, bool isRequired = false)
    {
        var typed = visit.Field(field).Contains('\uFFFD', StringComparison.Ordinal) ? "?" : visit.Field(field).Trim().Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal);
        if (typed.Length == 0 && !isRequired)
        {
            return null;
        }
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }
        problems.Add(new(field, $"{label}を、0以上の整数で入力してください。"));
        return null;
    }
}
