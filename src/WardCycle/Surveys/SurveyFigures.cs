using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Surveys;

/// <summary>
/// Results of surveys for the figures that take them. A figure has a value once all periods that it names are over and
/// enough people answered in each: a mean over half of them would be another figure.
/// </summary>
public static class SurveyFigures
{
    public static IReadOnlyDictionary<FieldId, SurveyFigure> None { get; } = new Dictionary<FieldId, SurveyFigure>();

    /// <param name="counts">Of one survey and period, of the places that the sheet answers for.</param>
    public static IReadOnlyDictionary<FieldId, SurveyFigure> Of(Scheme scheme, FiscalYear year, DateOnly today, Func<string, string, SurveyCounts> counts)
    {
        Dictionary<FieldId, SurveyFigure> figures = [];
        foreach (var indicator in scheme.Indicators ?? [])
        {
            if (Of(scheme, indicator, year, today, counts) is { } figure)
            {
                figures[indicator.Field] = figure;
            }
        }

        return figures;
    }

    /// <summary>Of the places that a sheet answers for: its own sections where a survey is held by section, else its ward.</summary>
    public static async Task<IReadOnlyDictionary<FieldId, SurveyFigure>> Read(
        IRecordStore store, OpenCycle open, UnitId ward, SheetHead sheet, DateTimeOffset now, CancellationToken cancel = default)
    {
        var today = MunicipalTime.DayOf(now);
        Dictionary<(string, string), SurveyCounts> counts = [];
        var sources = (open.Scheme.Indicators ?? []).SelectMany(i => i.Of).Select(o => (o.Survey, o.Period)).Distinct()
            .Where(o => open.Scheme.Survey(o.Survey)?.Period(o.Period)?.IsOver(open.Cycle.FiscalYear, today) == true).ToList();
        if (sources.Count == 0)
        {
            return None;
        }

        var state = await SurveyState.Read(store, open.Partition, cancel);
        foreach (var (survey, period) in sources)
        {
            var held = open.Scheme.Survey(survey)!;
            var places = await SurveyReading.Places(store, open, held, held.Period(period)!, w => w == ward, cancel);
            List<PlaceOfSurvey> own = [.. places.Where(p => sheet.Units.Contains(p.Id))];
            var results = await SurveyReading.Results(store, open, state, survey, period, own.Count > 0 ? own : places, cancel);
            counts[(survey, period)] = results.Aggregate(SurveyCounts.None, (sum, r) => sum.And(r.Counts));
        }

        return Of(open.Scheme, open.Cycle.FiscalYear, today, (survey, period) => counts.GetValueOrDefault((survey, period)) ?? SurveyCounts.None);
    }

    private static SurveyFigure? Of(Scheme scheme, SurveyIndicator indicator, FiscalYear year, DateOnly today, Func<string, string, SurveyCounts> counts)
    {
        List<Exact> parts = [];
        List<string> words = [];
        foreach (var source in indicator.Of)
        {
            if (scheme.Survey(source.Survey) is not { } survey || survey.Period(source.Period) is not { } period || survey.Question(source.Question) is not { } question
                || !period.IsOver(year, today) || counts(survey.Id, period.Id) is var found && SurveyResult.IsTooFew(survey, found, question.Id)
                || (indicator.IsMean ? SurveyResult.Mean(found, question) : SurveyResult.Share(found, question.Id, indicator.Share)) is not { } part)
            {
                return null;
            }

            parts.Add(part);
            words.Add($"{survey.Label}（{year.Label}{period.Label}、n={found.OfQuestion(question.Id)}）");
        }

        var value = parts.Aggregate((a, b) => a + b).DividedBy(parts.Count);
        var text = value.Text(indicator.Decimals) + (indicator.IsMean ? "" : "%");
        return new(text, value.Rounded(indicator.Decimals), $"{string.Join("、", words)}{(parts.Count > 1 ? "の結果の平均" : "の結果")}: {text}");
    }
}
