using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Reorganisations;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Desks;

/// <summary>組織改正: sections are renamed, moved, divided, joined and closed on days of the year, also while phases are open, returned or late.</summary>
internal sealed class ReorganisationDesk(Office office)
{
    private const int PreparedBefore = 3;

    private static readonly (int Month, int Day)[] Days = [(4, 7), (5, 28), (10, 1), (11, 25), (12, 25), (1, 15), (2, 15)];

    /// <summary>What a ward goes through in a year: as many sections come as go.</summary>
    private static readonly string[] Year = ["rename", "rename", "rename", "move", "move", "move away", "move away", "divide", "divide", "divide in three", "join", "join", "close", "close"];

    private readonly List<(ModelCycle Cycle, DateOnly On, UnitChange Change, IReadOnlyList<string> Met)> _prepared = [];
    private readonly HashSet<string> _touched = [];
    private readonly WardChanges _wards = new(office);
    private int _born;

    /// <summary>On the morning of its day it has happened, whoever was up to see it.</summary>
    public void Morning()
    {
        foreach (var (cycle, on, change, met) in _prepared.Where(p => p.On <= office.Life.Today && !p.Cycle.IsOver).ToList())
        {
            foreach (var meets in WardChanges.Meets(cycle, change, on).Concat(Meets(cycle, change).Except(met)).ToList())
            {
                office.Chronicle.Happened(office.Life.Now, meets, $"{cycle.Id}/{change.Unit}");
            }

            ModelReorganisation.Apply(cycle, change, on);
        }

        _prepared.RemoveAll(p => p.On <= office.Life.Today);
    }

    public IEnumerable<Act> Acts()
    {
        var on = Days.Select(d => new DateOnly(office.Life.Today.Year, d.Month, d.Day)).FirstOrDefault(d => Life.Days.Add(Life.Days.OnOrBefore(d), -PreparedBefore) == office.Life.Today);
        if (on == default || office.Open.LastOrDefault() is not { } newest)
        {
            yield break;
        }

        _touched.Clear();
        List<(string Kind, UnitChange Change)> drawn = [.. OfficeCity.Wards.SelectMany(w => Drawn(newest, w.Id, on)), .. _wards.Drawn(newest, on)];
        foreach (var cycle in office.Open.Where(c => on < MunicipalTime.DayOf(c.Care)).ToList())
        {
            var changes = drawn.Where(d => cycle.Units.TryGetValue(d.Change.Unit.Value, out var unit) && unit.EndsOn is null && (d.Change is not UnitChange.Join j || j.Joined.All(id => cycle.Units.ContainsKey(id.Value)))).ToList();
            yield return Prepare(cycle, on, changes);
        }
    }

    private Act Prepare(ModelCycle cycle, DateOnly on, List<(string Kind, UnitChange Change)> changes) => new(
        "reorganisation prepared", $"{cycle.Id} for {on:yyyy-MM-dd}: {string.Join(", ", changes.Select(c => $"{c.Kind} {c.Change.Unit}"))}", Keys.CyclePartition(cycle.Id),
        async life => Act.Said(await life.Get<CycleCommands>().Do(Office.City, cycle.Id, new CycleCommand.Reorganise(on, "事務分掌条例の改正のためです。", [.. changes.Select(c => c.Change)]))),
        _ => _prepared.AddRange(changes.Select(c => (cycle, on, c.Change, (IReadOnlyList<string>)[.. Meets(cycle, c.Change)]))))
    {
        Also = [.. changes.Select(c => c.Kind), .. changes.SelectMany(c => Meets(cycle, c.Change))],
    };

    private static IEnumerable<string> Meets(ModelCycle cycle, UnitChange change) =>
        from sheet in cycle.Sheets.Where(s => s.Units.Contains(change.Unit.Value))
        from meets in new[] { sheet.Phases.Values.Any(p => p.ReturnedAt is not null) ? "reorganisation while returned" : null, sheet.Phases.Values.Any(p => p.LateUntil is not null) ? "reorganisation while a figure is late" : null }
        where meets is not null
        select meets;

    private IEnumerable<(string Kind, UnitChange Change)> Drawn(ModelCycle cycle, string ward, DateOnly on)
    {
        var slot = Array.FindIndex(Days, d => d.Month == on.Month);
        foreach (var (kind, index) in Year.Select((k, i) => (k, i)).Where(k => (k.i + Draw.Below(7, office.Seed, "slots", $"{cycle.Id}/{ward}")) % Days.Length == slot))
        {
            yield return (kind == "divide in three" ? "reorganisation: divide" : $"reorganisation: {kind}", Change(cycle, ward, kind, string.Create(CultureInfo.InvariantCulture, $"{cycle.Id}/{ward}/{on:yyyy-MM-dd}/{index}"), on));
        }
    }

    private UnitChange Change(ModelCycle cycle, string ward, string kind, string key, DateOnly on)
    {
        var unit = cycle.Units[Chosen(cycle, ward, key, on, isRenamed: kind == "rename")];
        var department = unit.PlaceOn(on).Parent!;
        var mark = string.Create(CultureInfo.InvariantCulture, $"{++_born}");
        return kind switch
        {
            "rename" when Draw.Percent(25, office.Seed, "department", key) => new UnitChange.Rename(new(department), $"{cycle.Units[department].NameOn(on)[..2]}部改{mark}"),
            "rename" when Draw.Percent(10, office.Seed, "ward", key) => new UnitChange.Rename(new(ward), $"{cycle.Units[ward].NameOn(on)[..1]}{mark}区"),
            "rename" => new UnitChange.Rename(new(unit.Id), $"改称第{mark}課"),
            "move away" => new UnitChange.Move(new(unit.Id), new(Other(cycle, Neighbour(ward), "", key, on)), 100 + _born),
            "move" => new UnitChange.Move(new(unit.Id), new(Other(cycle, ward, department, key, on)), 100 + _born),
            "join" => new UnitChange.Join(new(unit.Id), [new(Chosen(cycle, ward, key + "/joined", on))], Draw.Percent(50, office.Seed, "joined name", key) ? $"統合第{mark}課" : null),
            "close" => new UnitChange.Close(new(unit.Id), $"事業が終わったためです（{mark}）。"),
            _ => new UnitChange.Divide(new(unit.Id), [.. Enumerable.Range(0, kind == "divide" ? 1 : 2).Select(n => Born(ward, n))]),
        };
    }

    private NewUnit Born(string ward, int n)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{ward}-shin-{_born}{(n == 0 ? "" : "b")}");
        return new(new(id), $"新設第{_born}の{n + 1}課", 300 + (2 * _born) + n, new(new($"{id}-head"), "新設課長", $"{id}-head", [$"{id}-head.1@example.lg.jp"]));
    }

    /// <summary>A section that no other change of the day touches; the joint sheet's two are left together, and small departments as they are.</summary>
    private string Chosen(ModelCycle cycle, string ward, string key, DateOnly on, bool isRenamed = false)
    {
        var free = cycle.Sheets.Where(s => s.Ward == ward && s is { IsEnded: false, IsLeft: false, Units.Count: 1 } && !cycle.Sheets.Any(l => l.IsLeft && l.Id == s.Id) && cycle.Units[s.Id].EndsOn is null && !_touched.Contains(s.Id) && (isRenamed || !OfficeCity.IsSmall(cycle.Units[s.Id].PlaceOn(on).Parent!))).ToList();
        List<ModelSheet> Busy(Func<ModelPhase, bool> isBusy) => office.Open.SelectMany(c => c.Sheets).Where(s => s.Phases.Values.Any(isBusy)).SelectMany(s => s.Units).ToHashSet() is var units ? [.. free.Where(s => units.Contains(s.Id))] : [];
        var (returned, late) = (Busy(p => p.ReturnedAt is not null), Busy(p => p.LateUntil is not null));
        var busy = returned.Count > 0 && (late.Count == 0 || Draw.Percent(85, office.Seed, "returned rather than late", key)) ? returned : late;
        var from = busy.Count > 0 && Draw.Percent(95, office.Seed, "busy", key) ? busy : free;
        var chosen = from[Draw.Below(from.Count, office.Seed, "which", key)].Id;
        _touched.Add(chosen);
        return chosen;
    }

    /// <summary>Round and round, so that no ward grows.</summary>
    private static string Neighbour(string ward) => OfficeCity.Wards[(Array.FindIndex(OfficeCity.Wards, w => w.Id == ward) + 1) % OfficeCity.Wards.Length].Id;

    private string Other(ModelCycle cycle, string ward, string department, string key, DateOnly on)
    {
        var others = cycle.Units.Values.Where(u => u.PlaceOn(on).Parent == ward && u.Id != department && !OfficeCity.IsSmall(u.Id)).Select(u => u.Id).ToList();
        return others[Draw.Below(others.Count, office.Seed, "where to", key)];
    }
}
