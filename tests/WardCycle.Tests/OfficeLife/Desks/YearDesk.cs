using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Posts;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Desks;

/// <summary>The turn of the year: rosters prepared in March under restricted view, hand-overs on 1 April, the new year's start, and the office's trials.</summary>
internal sealed class YearDesk(Office office)
{
    public const int Years = 5;
    public const int First = 2026;

    /// <summary>In the middle of the third year.</summary>
    public static readonly DateOnly ExportDay = new(2028, 12, 14);

    private const int Trials = 5;

    /// <summary>In March the list of who goes where changes again and again.</summary>
    private static readonly int[] Lists = [16, 20, 25, 30];

    public IEnumerable<Act> Acts()
    {
        var today = office.Life.Today;
        if (today is { Month: 4, Day: 1 })
        {
            foreach (var cycle in office.Open)
            {
                TakeOver(cycle);
            }
        }

        var year = today.Year;
        return today switch
        {
            { Month: 4, Day: 1 } when year < First + Years => year == First ? [FirstRoster(), Start(year)] : [Start(year)],
            { Month: 4 or 5 } when year < First + Years => Trial(year, today),
            { Month: 3, Day: var day } when Lists.Contains(day) && year is > First and <= First + Years => March(year, day),
            _ => [],
        };
    }

    private static Act FirstRoster() => new("first roster", "city", "", async life =>
    {
        var store = life.Get<RosterStore>();
        return (await store.Read()).Version > 0 || await store.Apply(OfficeCity.Whole(), 0, "account:jimukyoku", life.Now) is RosterImport.Applied ? null : "not applied";
    }, _ => { })
    { IsSilent = true };

    private Act Start(int year)
    {
        var id = new CycleId(string.Create(CultureInfo.InvariantCulture, $"mihon-{year}"));
        Roster? roster = null;
        return new("year begun", id.Value, "", async life =>
        {
            roster = (await life.Get<RosterStore>().Read()).Roster;
            return await Start(life, id, year, roster, 5);
        }, _ =>
        {
            office.Cycles.Add(new(id, year, roster!, Life.Days, waitsForRoster: true));
            office.Life.Open(id);
        })
        { IsSilent = true };
    }

    private static async Task<string?> Start(Life life, CycleId id, int year, Roster roster, int within)
    {
        var request = new StartRequest(
            id, $"uid-{id}", OfficeScheme.Yaml, new(year), "所属目標", roster, [.. roster.Wards.Select(w => w.Id)],
            new("区政推進課", "内線 1234", ""), IsRehearsal: false, Pace.Real, life.Now, "account:jimukyoku", ConfirmWithin: within);
        return await life.Record.Get(Keys.CyclePartition(id), Keys.Cycle) is not null ? null
            : await life.Get<CycleStart>().Start(request) is StartResult.Refused refused ? string.Join(' ', refused.Problems) : null;
    }

    /// <summary>On 1 April what was prepared has happened, whoever was up to see it.</summary>
    private void TakeOver(ModelCycle cycle)
    {
        foreach (var (id, next) in cycle.Prepared)
        {
            var post = cycle.Posts[id];
            office.Chronicle.Happened(office.Life.Now, post.Holder == next.Holder ? "held otherwise from 1 April" : "hand-over on 1 April", $"{cycle.Id}/{id}");
            foreach (var meets in post.Holder == next.Holder ? [] : PostDesk.Meets(cycle, post).Concat(cycle.Sheets.Any(s => s.IsLeft && s.Units.Contains(post.Unit)) ? ["hand-over of a section that has changed wards"] : []))
            {
                office.Chronicle.Happened(office.Life.Now, meets, $"{cycle.Id}/{id}");
            }

            post.Hold(next.Holder, next.Addresses, next.Kind, MunicipalTime.At(office.Life.Today, default));
        }

        cycle.Prepared.Clear();
    }

    /// <summary>Some are called elsewhere, one who was on the list before is taken off it again.</summary>
    private IEnumerable<Act> March(int year, int day)
    {
        if (office.Open.SingleOrDefault(c => c.Year == year - 1) is not { } cycle)
        {
            yield break;
        }

        var moved = Moved(cycle, year, day);
        var next = Roster(cycle, moved);
        var listed = next.Posts.Select(p => p.Id.Value).ToHashSet();
        foreach (var post in cycle.Posts.Values.Where(p => !listed.Contains(p.Id) && !p.IsVacant && cycle.Wards.GetValueOrDefault(p.Unit)?.EndsOn is null))
        {
            moved[post.Id] = ("", [], PostKind.Vacant);
        }

        yield return new("next roster prepared", $"{cycle.Id} on {day} March", "", async life =>
        {
            return await life.Get<RosterStore>().Prepare(next, cycle.FirstOfNextYear, "account:jimukyoku", life.Now) is RosterImport.Applied ? null : "not prepared";
        }, _ => { })
        { IsSilent = true };
        yield return new("hand-overs of 1 April prepared", $"{cycle.Id} on {day} March", "", async life =>
            Act.Said(await life.Get<HandOverDesk>().PrepareFromRoster(Office.City, cycle.Id)), _ =>
        {
            cycle.Prepared.Clear();
            foreach (var (id, held) in moved)
            {
                cycle.Prepared[id] = held;
            }
        })
        { IsSilent = true };
    }

    /// <summary>Everybody on the list of that day; a list differs from the one before in a few.</summary>
    private Dictionary<string, (string Holder, IReadOnlyList<string> Addresses, PostKind Kind)> Moved(ModelCycle cycle, int year, int day) =>
        (from post in cycle.Posts.Values
         where post.Answers && !post.IsVacant && cycle.Units.TryGetValue(post.Unit, out var unit) && unit.EndsOn is null
         let key = string.Create(CultureInfo.InvariantCulture, $"{year}/{post.Id}")
         let isMoved = (Draw.Percent(12, office.Seed, "moved", key) || Draw.Percent(2, office.Seed, "moved", $"{key}/{day}")) && !Draw.Percent(15, office.Seed, "stays", $"{key}/{day}")
         where isMoved || (post.Kind != PostKind.Regular && Draw.Percent(60, office.Seed, "regular again", key))
         let next = isMoved ? PostDesk.Next(office, post) : (post.Holder, post.Addresses)
         select (post.Id, (next.Holder, next.Addresses, PostKind.Regular))).ToDictionary(m => m.Id, m => m.Item2);

    /// <summary>The city as it will stand: what was closed or joined is gone, what came into being is there.</summary>
    private static Roster Roster(ModelCycle cycle, Dictionary<string, (string Holder, IReadOnlyList<string> Addresses, PostKind Kind)> moved)
    {
        var day = cycle.FirstOfNextYear;
        var units = cycle.Units.Values.Where(u => u.EndsOn is null).ToDictionary(u => u.Id);
        return new(
            [.. from unit in units.Values let place = unit.PlaceOn(day) select new Unit(new(unit.Id), unit.Kind, place.Parent is { } parent ? new UnitId(parent) : null, place.Order, [new(unit.NameOn(day))], Validity.Always)],
            [.. cycle.Wards.Keys.Where(w => units.ContainsKey(w) && cycle.Coordinator(w) is null).Select(OfficeCity.Coordinator),
             .. from post in cycle.Posts.Values where units.ContainsKey(post.Unit)
                 let held = post.As(moved.TryGetValue(post.Id, out var next) ? next : (post.Holder, post.Addresses, post.Kind))
                 select post.IsHead ? held with { Superior = new($"{units[post.Unit].PlaceOn(day).Parent}-head") } : held],
            OfficeCity.Whole().Sharings);
    }

    /// <summary>Small trials beside the year: begun in April, confirmed late, ended in May.</summary>
    private IEnumerable<Act> Trial(int year, DateOnly today)
    {
        for (var n = 1; n <= Trials; n++)
        {
            var id = new CycleId(string.Create(CultureInfo.InvariantCulture, $"trial-{year}-{n}"));
            var cycle = office.Cycles.SingleOrDefault(c => c.Id == id);
            if (cycle is null && today is { Month: 4 } && today.Day == 1 + n)
            {
                var roster = OfficeCity.Trial($"shiko{n}", 3);
                yield return new("trial begun", id.Value, "", life => Start(life, id, year, roster, 3), _ =>
                {
                    office.Cycles.Add(new(id, year, roster, Life.Days, waitsForRoster: true) { IsTrial = true });
                    office.Life.Open(id);
                })
                { IsSilent = true };
            }
            else if (cycle is { IsOver: false } && today is { Month: 5 } && today.Day == 18 + n)
            {
                yield return new("trial ended", id.Value, Keys.CyclePartition(id), async life =>
                    Act.Said(await life.Get<CycleCommands>().Do(Office.City, id, new CycleCommand.Cancel("試行を終えたためです。"))), _ => cycle.IsOver = true);
            }
        }
    }
}
