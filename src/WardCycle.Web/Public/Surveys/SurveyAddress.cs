using System.Globalization;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Surveys;
using WardCycle.Web.Public;

namespace WardCycle.Web.Public.Surveys;

/// <summary>Addresses of the form that citizens answer, printed on the paper at the counter, and of published results.</summary>
public static class SurveyAddress
{
    public const string Any = "/q";

    /// <summary>The place stands in it only where it is not the ward itself.</summary>
    public static string Form(CycleId cycle, UnitId ward, SurveyAt at) =>
        $"{Any}/{cycle}/{ward}/{at.Survey}/{at.Period}{(at.Place == ward ? "" : $"/{at.Place}")}";

    public static string Thanks(CycleId cycle, UnitId ward, SurveyAt at) => $"{Form(cycle, ward, at)}?thanks=1";

    public static string File(CycleRow cycle, SurveyEdition edition, string file) => string.Create(
        CultureInfo.InvariantCulture, $"{PublicAddress.Year(cycle.FiscalYear)}/{cycle.Id}/surveys/{edition.Survey}/{edition.Period}/{edition.Number}/{file}");
}
