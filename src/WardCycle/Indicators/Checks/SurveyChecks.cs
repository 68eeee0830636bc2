using WardCycle.Schemes;

namespace WardCycle.Indicators.Checks;

/// <summary>A figure that takes a survey's result, typed otherwise.</summary>
internal static class SurveyChecks
{
    public static IEnumerable<Remark> Run(Scheme scheme, PhaseScheme phase, IndicatorFacts facts) =>
        from field in phase.Fields
        let result = (facts.Surveys ?? WardCycle.Surveys.SurveyFigures.None).GetValueOrDefault(field.Id)
        where result is not null && facts.Answers[field.Id].Length > 0
        where FigureReader.Read(facts.Answers[field.Id], field.Unit).Number?.Value != result.Value
        select new Remark(
            RemarkKind.AgainstSurvey, [field.Id],
            $"「{scheme.LabelOf(field)}」は「{facts.Answers[field.Id]}」ですが、{result.Words} です。");
}
