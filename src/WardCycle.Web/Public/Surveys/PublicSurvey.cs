using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Surveys;

namespace WardCycle.Web.Public.Surveys;

/// <summary>One survey's published results on the public page.</summary>
/// <param name="Files">Addresses by whom they are about: the city, then the wards in 建制順; none after a withdrawal.</param>
public sealed record PublicSurvey(
    FiscalYear Year, string Name, int Edition, DateOnly Published, IReadOnlyList<(string Scope, IReadOnlyList<string> Files)> Files,
    IReadOnlyList<(DateOnly On, string Text)> Corrections, string? Withdrawal)
{
    /// <summary>The newest edition of each survey and period, in the order of the scheme. A scheme without surveys costs no read.</summary>
    public static async Task<IReadOnlyList<PublicSurvey>> Read(IRecordStore store, IDocumentStore documents, OpenCycle open, CancellationToken cancel)
    {
        if (open.Scheme.Surveys is not { } surveys)
        {
            return [];
        }
        var state = await SurveyState.Read(store, open.Partition, cancel);
        List<PublicSurvey> found = [];
        foreach (var (survey, period) in surveys.SelectMany(s => s.Held.Select(h => (s, h))))
        {
            if (state.Edition(survey.Id, period.Id)?.Body is { } edition)
            {
                var folder = SurveyPublication.Folder(open.Cycle, survey.Id, period.Id, edition.Number);
                var files = edition.Withdrawal is null ? await documents.List(folder, cancel) : [];
                var corrections = state.Editions.Select(e => e.Body).Where(e => e.Survey == survey.Id && e.Period == period.Id && e.Correction is not null);
                found.Add(new(
                    open.Cycle.FiscalYear, survey.NameIn(period, open.Cycle.FiscalYear), edition.Number, MunicipalTime.DayOf(edition.PublishedAt),
                    [.. from scope in open.Cycle.Wards.Select(w => (w.Id.Value, w.Name)).Prepend((SurveyContent.CityScope, "全市"))
                        let own = files.Where(f => f[folder.Length..].StartsWith($"survey-{survey.Id}-{period.Id}-{scope.Item1}.", StringComparison.Ordinal)).ToList()
                        where own.Count > 0
                        select (scope.Item2, (IReadOnlyList<string>)[.. own.Select(f => SurveyAddress.File(open.Cycle, edition, f[folder.Length..]))])],
                    [.. corrections.Select(c => (MunicipalTime.DayOf(c.PublishedAt), c.Correction!))],
                    edition.Withdrawal));
            }
        }
        return found;
    }
}
