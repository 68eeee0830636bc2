using WardCycle.Calendar;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Surveys;

namespace WardCycle.Indicators;

/// <summary>What an indicator is judged by: this year's answers of all phases so far, and last year's.</summary>
/// <param name="Surveys">Results for the figures that take them; null where nobody looks.</param>
/// <param name="Averages">Of all wards, from decided editions; null where nobody looks.</param>
public sealed record IndicatorFacts(FiscalYear Year, Answers Answers, Answers LastYear, IReadOnlyDictionary<FieldId, SurveyFigure>? Surveys = null, IReadOnlyList<(FiscalYear Year, WardAverage Average)>? Averages = null)
{
    public static IndicatorFacts Of(FiscalYear year, IEnumerable<Answers> phases, IEnumerable<Answers> lastYear) =>
        new(year, Together(phases), Together(lastYear));

    /// <summary>前年度数値: last year's answer, else the one that the scheme carries; empty for none.</summary>
    public string Previous(FieldScheme field) => LastYear[field.Id] is { Length: > 0 } text ? text : field.Previous ?? "";

    public IndicatorFacts With(Answers newer) => this with { Answers = Together([Answers, newer]) };

    private static Answers Together(IEnumerable<Answers> phases)
    {
        Dictionary<FieldId, string> values = [];
        foreach (var (field, text) in phases.SelectMany(p => p.Values))
        {
            values[field] = text;
        }

        return new(values);
    }
}
