using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Figures;
using WardCycle.Publication;
using WardCycle.Record;

using WardCycle.Secretariat.Reorganisations;
namespace WardCycle.Secretariat.Cycles;

/// <summary>All that a decision about a cycle or an edition may look at; lists are empty where the command needs none.</summary>
/// <param name="Editions">The command's phase's, by rising number.</param>
/// <param name="Wards">Read for dates and decisions only.</param>
/// <param name="Now">Record time.</param>
/// <param name="Figures">Read for a figure only.</param>
/// <param name="Reorganisations">Read for reorganisations only.</param>
public sealed record CycleCase(
    OpenCycle Open,
    IReadOnlyList<Stored<EditionRow>> Editions,
    Stored<PublicationPointer>? Public,
    IReadOnlyList<WardState> Wards,
    Actor Actor,
    DateTimeOffset Now,
    CityFigures? Figures = null,
    IReadOnlyList<Stored<Reorganisation>>? Reorganisations = null)
{
    public CycleRow Cycle => Open.Cycle;

    public DateOnly Today => MunicipalTime.DayOf(Now);

    public Stored<EditionRow>? Edition(int number) => Editions.FirstOrDefault(e => e.Body.Number == number);
}
