using WardCycle.Cycles;
using WardCycle.Schemes;
using WardCycle.Surveys;

namespace WardCycle.Web.Secretariat.Surveys;

/// <summary>One survey in one period, at the places that the account may see.</summary>
/// <param name="Files">Names of the newest edition's files; null before the first.</param>
public sealed record PeriodModel(
    OpenCycle Open, SurveyState State, SurveyScheme Survey, SurveyPeriod Period, IReadOnlyList<PlaceResult> Results, DateOnly Today, Uri Base,
    IReadOnlyList<string>? Files = null)
{
    /// <summary>Places where no paper figures were typed in: a publication asks whether there are none.</summary>
    public IReadOnlyList<PlaceResult> Unentered => [.. Results.Where(r => r.Paper is null)];

    /// <summary>The newest edition's files by what they are of: the city, then the wards.</summary>
    public IReadOnlyList<(string Scope, IReadOnlyList<string> Files)> FilesByScope =>
        [.. from scope in Open.Cycle.Wards.Select(w => (Id: w.Id.Value, w.Name)).Prepend((Id: SurveyContent.CityScope, Name: "全市"))
            let stem = $"survey-{Survey.Id}-{Period.Id}-{scope.Id}."
            let files = (Files ?? []).Where(f => f.StartsWith(stem, StringComparison.Ordinal)).OrderBy(f => Array.IndexOf(Formats, Path.GetExtension(f))).ThenBy(f => f.Length).ToList()
            where files.Count > 0
            select (scope.Name, (IReadOnlyList<string>)files)];

    // What people look at first stands first.
    private static readonly string[] Formats = [".html", ".xlsx", ".csv", ".json"];

    public string FileAddress(string file) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Here}/files/{Edition!.Number}/{file}");

    public string Name => Survey.NameIn(Period, Open.Cycle.FiscalYear);

    public string Here => Addresses.Survey(Open.Cycle.Id, Survey.Id, Period.Id);

    public SurveyEdition? Edition => State.Edition(Survey.Id, Period.Id)?.Body;

    public int Basis => State.Basis(Survey.Id, Period.Id);

    public bool IsOver => Period.IsOver(Open.Cycle.FiscalYear, Today);

    public bool HasChangedSince => Edition is { } edition && edition.Basis != Basis;

    /// <summary>What is printed on paper; as a whole address.</summary>
    public string FormAddress(PlaceOfSurvey place) =>
        Base.GetLeftPart(UriPartial.Authority) + Public.Surveys.SurveyAddress.Form(Open.Cycle.Id, place.Ward, new(Survey.Id, Period.Id, place.Id));

    public string PlaceAddress(PlaceOfSurvey place) => $"{Here}/places/{place.Ward}/{place.Id}";

    public IReadOnlyList<(string Address, string Label)> Crumbs =>
        [(Addresses.Office, "進み具合"), (Addresses.Cycle(Open.Cycle.Id), Open.Cycle.Name), (Addresses.Surveys(Open.Cycle.Id), "アンケート")];
}
