using WardCycle.Surveys;

namespace WardCycle.Web.Secretariat.Surveys;

/// <summary>A file of figures that reads well, to be looked at before it is taken in.</summary>
/// <param name="File">In base 64: the page carries it to the confirmation.</param>
public sealed record CountsImportModel(PeriodModel Of, IReadOnlyList<PaperCounts> Places, string File)
{
    public string NameOf(PaperCounts counts) => Of.Results.First(r => r.Place.Id == counts.Place).Place.FullName;

    public PaperCounts? Before(PaperCounts counts) => Of.State.Paper(new(Of.Survey.Id, Of.Period.Id, counts.Place));

    public bool Corrects => Places.Any(p => Before(p) is { } old && !old.SameAs(p));
}
