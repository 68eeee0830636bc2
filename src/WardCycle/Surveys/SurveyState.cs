using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Surveys;

/// <summary>All that a cycle's partition holds about surveys, as read just now: one range.</summary>
public sealed record SurveyState(
    IReadOnlyList<SurveyPaper> Papers,
    IReadOnlyList<SurveySummary> Summaries,
    IReadOnlyList<Stored<WardIssue>> Issues,
    IReadOnlyList<Stored<SurveyEdition>> Editions)
{
    private const string Prefix = "survey";

    public static async Task<SurveyState> Read(IRecordStore store, string partition, CancellationToken cancel = default)
    {
        var rows = await store.Range(partition, Prefix, Keys.After(Prefix), cancel: cancel);
        IEnumerable<Stored<T>> Of<T>(string prefix) => rows.Where(r => r.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(r => r.As<T>());
        return new(
            [.. Of<SurveyPaper>(Keys.SurveyPapers).Select(p => p.Body)],
            [.. Of<SurveySummary>(Keys.SurveySummaries).Select(s => s.Body)],
            [.. Of<WardIssue>(Keys.WardIssues)],
            [.. Of<SurveyEdition>(Keys.SurveyEditions)]);
    }

    public IEnumerable<SurveyPaper> PapersOf(string survey, string period) => Papers.Where(p => p.Survey == survey && p.Period == period);

    /// <summary>What holds for a place; null where nothing was typed in.</summary>
    public PaperCounts? Paper(SurveyAt at) => History(at).Select(h => h.Counts).LastOrDefault();

    /// <summary>All that was ever typed in for a place, oldest first.</summary>
    public IEnumerable<(SurveyPaper Paper, PaperCounts Counts)> History(SurveyAt at) =>
        from paper in PapersOf(at.Survey, at.Period).OrderBy(p => p.Version)
        from counts in paper.Places
        where counts.Place == at.Place
        select (paper, counts);

    public SurveySummary? Summary(SurveyAt at) =>
        Summaries.Where(s => s.Survey == at.Survey && s.Period == at.Period && s.Place == at.Place).MaxBy(s => s.Version);

    public Stored<WardIssue>? Issue(UnitId ward, int number) => Issues.FirstOrDefault(i => i.Body.Ward == ward && i.Body.Number == number);

    /// <summary>The newest edition; null before the first.</summary>
    public Stored<SurveyEdition>? Edition(string survey, string period) =>
        Editions.Where(e => e.Body.Survey == survey && e.Body.Period == period).MaxBy(e => e.Body.Number);

    /// <summary>Counts the acts that results are made of: a decision names what it was taken on.</summary>
    public int Basis(string survey, string period) =>
        PapersOf(survey, period).Count() + Summaries.Count(s => s.Survey == survey && s.Period == period);

    public IEnumerable<WardIssue> Overdue(UnitId ward, DateOnly today) => Issues.Select(i => i.Body).Where(i => i.Ward == ward && i.IsOverdue(today));
}
