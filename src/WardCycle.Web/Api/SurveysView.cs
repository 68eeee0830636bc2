using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Surveys;

namespace WardCycle.Web.Api;

/// <summary>A cycle's surveys as the API shows them; free texts are not in it.</summary>
/// <param name="Results">Paper and public form together, by survey, period and place.</param>
public sealed record SurveysView(IReadOnlyList<SurveysView.Result> Results, IReadOnlyList<SurveyPaper> Papers, IReadOnlyList<SurveySummary> Summaries, IReadOnlyList<SurveyEdition> Editions, IReadOnlyList<WardIssue> Issues)
{
    /// <param name="Basis">What a publication has to name.</param>
    public sealed record Result(string Survey, string Period, PlaceOfSurvey Place, int? Distributed, int Online, SurveyCounts Counts, int Basis);

    public static async Task<SurveysView> Read(IRecordStore store, OpenCycle open, CancellationToken cancel)
    {
        var state = await SurveyState.Read(store, open.Partition, cancel);
        List<Result> results = [];
        foreach (var (survey, period) in open.Scheme.Surveys!.SelectMany(s => s.Held.Select(h => (s, h))))
        {
            var places = await SurveyReading.Places(store, open, survey, period, _ => true, cancel);
            results.AddRange((await SurveyReading.Results(store, open, state, survey.Id, period.Id, places, cancel))
                .Select(r => new Result(survey.Id, period.Id, r.Place, r.Distributed, r.Online.Counts.Answered, r.Counts, state.Basis(survey.Id, period.Id))));
        }

        return new(results, state.Papers, state.Summaries, [.. state.Editions.Select(e => e.Body)], [.. state.Issues.Select(i => i.Body)]);
    }
}
