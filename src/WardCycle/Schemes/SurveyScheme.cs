using WardCycle.Calendar;

namespace WardCycle.Schemes;

/// <summary>A survey of visitors (窓口アンケート) as the scheme describes it. Answers and figures stand in the record.</summary>
/// <param name="Method">How it is asked, as it is printed beside every result.</param>
/// <param name="BySection">Held at each section's counter; otherwise once in each ward.</param>
/// <param name="Least">Fewer answers than these are not shown by grade to anybody outside.</param>
public sealed record SurveyScheme(
    string Id,
    string Label,
    string Method,
    bool BySection,
    int Least,
    IReadOnlyList<SurveyPeriod> Held,
    IReadOnlyList<SurveyQuestion> Questions)
{
    public const int DefaultLeast = 5;

    /// <summary>Those that are counted: everything but free text.</summary>
    public IEnumerable<SurveyQuestion> Counted => Questions.Where(q => q.Kind != SurveyQuestionKind.Text);

    public SurveyPeriod? Period(string id) => Held.FirstOrDefault(p => p.Id == id);

    public SurveyQuestion? Question(string id) => Questions.FirstOrDefault(q => q.Id == id);

    /// <summary>窓口アンケート（令和8年度10月）</summary>
    public string NameIn(SurveyPeriod period, FiscalYear year) => $"{Label}（{year.Label}{period.Label}）";
}
