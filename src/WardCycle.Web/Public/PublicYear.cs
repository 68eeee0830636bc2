using WardCycle.Calendar;
using WardCycle.Publication;
using WardCycle.Web.Public.Surveys;

namespace WardCycle.Web.Public;

/// <summary>What is published of one fiscal year, by ward and phase.</summary>
/// <param name="Surveys">Results of surveys, for the city and its wards.</param>
public sealed record PublicYear(FiscalYear Year, IReadOnlyList<PublicationEntry> Entries, IReadOnlyList<PublicSurvey> Surveys);
