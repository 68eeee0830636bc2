using System.Globalization;
using WardCycle.Organisation;
using WardCycle.Rehearsal;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Desks;

/// <summary>
/// Whole wards in mid-year, out of small departments: one of each ward becomes a ward in October and goes into another one in
/// the next April, one becomes a ward in November while a phase is open and goes in January, one goes to another ward in May.
/// What has stood in a ward this year does not come back to it, so the city stays as large as it is.
/// </summary>
internal sealed class WardChanges(Office office)
{
    public const string Born = "ward born by division";
    public const string Joined = "wards joined";
    public const string Moved = "department moved to another ward";

    private int _number;

    public IEnumerable<(string Kind, UnitChange Change)> Drawn(ModelCycle newest, DateOnly on) => on.Month switch
    {
        1 => Joins(newest, on, w => w.From is { Month: 11 }),
        4 => Joins(newest, on, w => w.From is null || newest.FirstOfNextYear <= on),
        5 => OfficeCity.Wards.Select(w => Move(newest, w.Id, on)).OfType<UnitChange>().Select(c => (Moved, c)),
        10 or 11 => OfficeCity.Wards.Select(w => Divide(newest, w.Id, on)).OfType<UnitChange>().Select(c => (Born, c)),
        _ => [],
    };

    /// <summary>What a ward's end, its birth or a department's way finds open.</summary>
    public static IEnumerable<string> Meets(ModelCycle cycle, UnitChange change, DateOnly on)
    {
        var (what, units) = change switch
        {
            UnitChange.Join join when cycle.Wards.ContainsKey(join.Unit.Value) => ("ward joined", join.Joined.SelectMany(w => cycle.SectionsOf(w.Value, on))),
            UnitChange.Divide { New: [{ Takes: { } taken }, ..] } => ("ward divided", taken.SelectMany(d => cycle.Below(d.Value, on))),
            UnitChange.Move move when cycle.Units[move.Unit.Value].Kind == UnitKind.Department => ("department moved", cycle.Below(move.Unit.Value, on)),
            _ => ("", []),
        };
        foreach (var state in units.Select(u => cycle.SheetOf(u.Id)).SelectMany(s => s.Phases.Values))
        {
            if (state.ReturnedAt is not null)
            {
                yield return $"{what} while a sheet is returned";
            }

            if (state.LateUntil is not null)
            {
                yield return $"{what} while a figure is late";
            }

            if (state.IsOpen(WardCycle.Calendar.MunicipalTime.At(on, default)) && state.Answers.Count == 0)
            {
                yield return $"{what} while a sheet is asked for";
            }
        }
    }

    /// <summary>Into another ward than the one that it came out of.</summary>
    private IEnumerable<(string Kind, UnitChange Change)> Joins(ModelCycle newest, DateOnly on, Func<ModelWard, bool> isTheirs)
    {
        foreach (var ward in newest.Wards.Values.Where(w => w.EndsOn is null && OfficeCity.Wards.All(o => o.Id != w.Id) && isTheirs(w)).ToList())
        {
            var departments = newest.Below(ward.Id, on).Select(u => u.Id).ToList();
            var origin = OfficeCity.Wards.First(w => ward.Id.StartsWith(w.Id, StringComparison.Ordinal)).Id;
            if (Others(origin).FirstOrDefault(to => departments.TrueForAll(d => MayGo(d, to, on))) is { } into)
            {
                var name = Draw.Percent(30, office.Seed, "joined ward's name", $"{newest.Id}/{ward.Id}") ? $"{newest.Units[into].NameOn(on)[..1]}統{Next()}区" : null;
                yield return (Joined, new UnitChange.Join(new(into), [new(ward.Id)], name));
            }
        }
    }

    private UnitChange.Move? Move(ModelCycle newest, string ward, DateOnly on)
    {
        var ways = Departments(newest, ward, on).SelectMany(d => Others(ward).Reverse().Where(to => MayGo(d, to, on)).Select(to => (Department: d, To: to)));
        return ways.FirstOrDefault() is { Department: not null } way ? new UnitChange.Move(new(way.Department), new(way.To), 1000 + (10 * ++_number)) : null;
    }

    private UnitChange.Divide? Divide(ModelCycle newest, string ward, DateOnly on)
    {
        if (Departments(newest, ward, on).FirstOrDefault(d => Others(ward).Any(to => MayGo(d, to, on))) is not { } department)
        {
            return null;
        }

        var id = $"{ward}-shinku-{Next()}";
        var mayor = new NewPost(new($"{id}-mayor"), "区長", $"{id}-mayor", [$"{id}-mayor.1@example.lg.jp"]);
        var name = Draw.Percent(30, office.Seed, "divided ward's name", id) ? $"{newest.Units[ward].NameOn(on)[..1]}分{_number}区" : null;
        return new(new(ward), [new(new(id), $"新設第{_number}区", 100 + _number, mayor, [new(department)])], name);
    }

    /// <summary>Round and round, so that no ward grows.</summary>
    private static IEnumerable<string> Others(string ward) =>
        Array.FindIndex(OfficeCity.Wards, w => w.Id == ward) is var at ? [OfficeCity.Wards[(at + 1) % 3].Id, OfficeCity.Wards[(at + 2) % 3].Id] : [];

    /// <summary>Who has not moved this year first.</summary>
    private static List<string> Departments(ModelCycle newest, string ward, DateOnly on) =>
        newest.Below(ward, on).Where(d => OfficeCity.IsSmall(d.Id) && newest.Below(d.Id, on).Any()).OrderBy(d => d.Places.Count).Select(d => d.Id).ToList();

    private bool MayGo(string department, string to, DateOnly on) =>
        office.Open.All(c => c.Below(department, on).All(section => !c.Sheets.Any(s => s.Ward == to && s.Units.Contains(section.Id))));

    private string Next() => (++_number).ToString(CultureInfo.InvariantCulture);
}
