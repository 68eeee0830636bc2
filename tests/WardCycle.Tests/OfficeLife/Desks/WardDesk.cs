using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Tests.OfficeLife.Model;
using WardCycle.Tests.OfficeLife.Stories;

namespace WardCycle.Tests.OfficeLife.Desks;

/// <summary>What concerns a ward as a whole: its roster's confirmation, stops of its mails, moved dates, checked and bounced addresses, last year's values.</summary>
internal sealed class WardDesk(Office office)
{
    private const string Group = "dates of a group";

    private readonly HashSet<string> _bounced = [];

    public IEnumerable<Act> Acts() =>
        from cycle in office.Cycles.Where(c => !c.IsOver && office.Life.Now < c.Care).ToList()
        from ward in cycle.Wards.Values
        from act in OfWard(cycle, ward)
        select act;

    private IEnumerable<Act> OfWard(ModelCycle cycle, ModelWard ward)
    {
        if (!ward.IsRosterConfirmed)
        {
            return Confirmed(cycle, ward);
        }

        var acts = cycle.IsTrial ? [] : new[] { Stop(cycle, ward), Bounce(cycle, ward) }.OfType<Act>();
        return cycle.IsTrial || !ward.Stands(office.Life.Today) ? acts : acts.Append(Address(cycle, ward)).OfType<Act>().Concat(Dates(cycle, ward)).Concat(LastYear(cycle, ward));
    }

    /// <summary>Most wards are late, some so late that the city begins without them.</summary>
    private IEnumerable<Act> Confirmed(ModelCycle cycle, ModelWard ward)
    {
        var first = Life.Days.OnOrAfter(new(cycle.Year, 4, 1));
        var (late, today) = (2 + Chance(13, "confirms", cycle, ward.Id), office.Life.Today);
        if (today < Life.Days.Add(first, late))
        {
            return [];
        }

        var without = late > 12;
        return [Do(
            cycle, ward, without ? "roster: begun unconfirmed" : late > 4 ? "roster confirmed late" : "roster confirmed",
            without ? new WardCommand.BeginUnconfirmed("区の確認が間に合わないためです。") : new WardCommand.ConfirmRoster(), at => (ward.IsRosterConfirmed, ward.ConfirmedAt) = (true, at))];
    }

    /// <summary>Now and then, and more often in the week of a closing (an election, a disaster).</summary>
    private Act? Stop(ModelCycle cycle, ModelWard ward)
    {
        var today = office.Life.Today;
        var isClosing = cycle.Sheets.Where(s => s.Ward == ward.Id).SelectMany(s => s.Phases.Values)
            .Any(p => MunicipalTime.DayOf(p.Closing) >= today && MunicipalTime.DayOf(p.Closing) <= today.AddDays(6));
        if (ward.StopUntil >= today || Chance(1000, $"stop {today:yyyy-MM-dd}", cycle, ward.Id) >= (isClosing ? 180 : 6))
        {
            return null;
        }

        var until = today.AddDays(2 + Chance(6, $"stop for {today:yyyy-MM-dd}", cycle, ward.Id));
        return Do(cycle, ward, "mail stop", new WardCommand.StopMails(until, "選挙事務のためです。"), _ => ward.StopUntil = until) with
        {
            Also =
            [
                .. isClosing ? ["mail stop in the week of closing"] : Array.Empty<string>(),
                .. ward is { From: null, EndsOn: null } ? Array.Empty<string>() : ["mail stop in a ward that came or went this year"],
            ],
        };
    }

    private Act? Address(ModelCycle cycle, ModelWard ward) => Chance(1000, $"check {office.Life.Today:yyyy-MM-dd}", cycle, ward.Id) < 10
        ? Do(cycle, ward, "address check", new WardCommand.CheckAddresses(), at => ward.AddressesCheckedAt = at) with { IsSilent = true }
        : null;

    private Act? Bounce(ModelCycle cycle, ModelWard ward)
    {
        if (Chance(1000, $"bounce {office.Life.Today:yyyy-MM-dd}", cycle, ward.Id) >= 14
            || office.Sent.LastOrDefault(m => m.Cycle == cycle.Id.Value && m.Ward == ward.Id && m.Row.Round == 0 && !_bounced.Contains(m.Operation)) is not { } mail)
        {
            return null;
        }

        return Do(cycle, ward, "bounced, by hand", new WardCommand.SettleMail(mail.Row.Id, MailVerdict.Bounced), _ => _bounced.Add(mail.Operation));
    }

    /// <summary>Later dates for a section, a department, the ward or the city, in a phase that is open.</summary>
    private IEnumerable<Act> Dates(ModelCycle cycle, ModelWard ward)
    {
        var today = office.Life.Today;
        foreach (var phase in OfficeScheme.Phases)
        {
            var sheets = cycle.Sheets.Where(s => s.Ward == ward.Id && s.IsAsked(phase)).ToList();
            if (sheets.Count == 0)
            {
                continue;
            }

            if (office.Life.Now < sheets[0].Phases[phase].Opening || sheets.Any(s => s.Phases[phase].Closing <= office.Life.Now.AddDays(1))
                || Chance(1000, $"dates {phase} {today:yyyy-MM-dd}", cycle, ward.Id) >= 100)
            {
                continue;
            }

            if (Chance(10, $"all {phase} {today:yyyy-MM-dd}", cycle, ward.Id) < 4)
            {
                yield return AllDates(cycle, ward, phase, 1 + Chance(2, $"days {phase} {today:yyyy-MM-dd}", cycle, ward.Id));
                continue;
            }

            var (units, kind) = Chosen(cycle, ward, $"{phase} {today:yyyy-MM-dd}");
            // A sheet left behind and the one that went on share their phases: only who speaks in the phase has its dates.
            var touched = cycle.Sheets.Where(s => s.Speaks(phase) && (units.Count == 0 || cycle.LineageOf(s, today).Any(units.Contains))).ToList();
            if (touched.Count == 0)
            {
                continue;
            }

            var days = 1 + Chance(2, $"days {phase} {today:yyyy-MM-dd}", cycle, ward.Id);
            if (kind == Group)
            {
                yield return Grouped(cycle, units);
            }

            yield return Later(cycle, units, phase, PhaseDateKind.Closing, touched, Life.Days.Add(touched.Max(s => MunicipalTime.DayOf(s.Phases[phase].Closing)), days), kind);
            if (Life.Days.Add(touched.Max(s => MunicipalTime.DayOf(s.Phases[phase].Due)), days) is var due && due > today)
            {
                yield return Later(cycle, units, phase, PhaseDateKind.Due, touched, due, kind);
            }
        }
    }

    private (IReadOnlyList<string> Units, string Kind) Chosen(ModelCycle cycle, ModelWard ward, string key)
    {
        var sections = cycle.Sheets.Where(s => s.Ward == ward.Id && !s.IsEnded && s.Absent.Count == 0).Select(s => s.Id).ToList();
        return Chance(10, $"unit {key}", cycle, ward.Id) switch
        {
            < 8 when OfficeCity.Wards.All(w => w.Id != ward.Id) => ([ward.Id], "dates of a ward"),
            < 3 => ([sections[Chance(12, $"section {key}", cycle, ward.Id)]], "dates of a section"),
            < 7 => ([.. sections.Where((_, i) => i % 5 == Chance(5, $"group {key}", cycle, ward.Id))], Group),
            < 8 => ([$"{ward.Id}-fukushi"], "dates of a department"),
            < 9 => ([ward.Id], "dates of a ward"),
            _ => ([], "dates of the city"),
        };
    }

    /// <summary>Who counts votes, say: dates are moved by the group's name.</summary>
    private static Act Grouped(ModelCycle cycle, IReadOnlyList<string> units) => new("group set", $"{cycle.Id}: {string.Join(' ', units)}", Keys.CyclePartition(cycle.Id), async life =>
        Act.Said(await life.Get<CycleCommands>().Do(Office.City, cycle.Id, new CycleCommand.SetGroup(Group, [.. units.Select(u => new UnitId(u))]))), _ => { })
    { IsSilent = true };

    /// <summary>Everything that lies ahead of one ward's phase, in one act: each section from its own dates.</summary>
    private static Act AllDates(ModelCycle cycle, ModelWard ward, string phase, int days)
    {
        var command = new CycleCommand.MoveDates([new(ward.Id)], new(phase), days, null, "台風のため、まとめて延ばします。");
        return new("all dates moved", $"{cycle.Id}/{ward.Id}/{phase} by {days}", Keys.CyclePartition(cycle.Id), async life =>
            Act.Said(await life.Get<CycleCommands>().Do(Office.City, cycle.Id, command)), at =>
            {
                var states = cycle.Sheets.Where(s => s.Ward == ward.Id && s.Speaks(phase)).Select(s => s.Phases[phase]).ToList();
                cycle.DateChanges.Add((ward.Id, phase, false, Moved(Most(states.Select(s => s.Due)), at, days)));
                cycle.DateChanges.Add((ward.Id, phase, true, Moved(Most(states.Select(s => s.Closing)), at, days)));
                foreach (var state in states)
                {
                    (state.Due, state.Closing, state.DatesChangedAt) = (Moved(state.Due, at, days), Moved(state.Closing, at, days), at);
                    state.MoveOwnDays(at, day => Life.Days.Add(day, days));
                }
            })
        { Also = ["dates changed with reason"] };
    }

    private static DateTimeOffset Most(IEnumerable<DateTimeOffset> dates) => dates.GroupBy(d => d).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;

    private static DateTimeOffset Moved(DateTimeOffset date, DateTimeOffset now, int days) =>
        date <= now ? date : MunicipalTime.At(Life.Days.Add(MunicipalTime.DayOf(date), days), new(17, 15));

    private static Act Later(ModelCycle cycle, IReadOnlyList<string> units, string phase, PhaseDateKind kind, List<ModelSheet> touched, DateOnly day, string name)
    {
        var command = new CycleCommand.ChangeDate(
            name == Group ? [] : [.. units.Select(u => new UnitId(u))], new(phase), kind, day, new(17, 15), "選挙事務のため延ばします。", name == Group ? Group : null);
        return new("dates changed with reason", $"{cycle.Id}/{string.Join(' ', units)}/{phase} {kind} {day:yyyy-MM-dd}", Keys.CyclePartition(cycle.Id), async life =>
            Act.Said(await life.Get<CycleCommands>().Do(Office.City, cycle.Id, command)), at =>
            {
                cycle.DateChanges.AddRange(units.DefaultIfEmpty(null!).Select(u => ((string?)u, phase, kind == PhaseDateKind.Closing, MunicipalTime.At(day, new(17, 15)))));
                foreach (var state in touched.Select(s => s.Phases[phase]))
                {
                    (state.Closing, state.Due) = kind == PhaseDateKind.Closing ? (MunicipalTime.At(day, new(17, 15)), state.Due) : (state.Closing, MunicipalTime.At(day, new(17, 15)));
                    state.DatesChangedAt = at;
                }
            })
        { Also = [name] };
    }

    private IEnumerable<Act> LastYear(ModelCycle cycle, ModelWard ward) =>
        from phase in new[] { OfficeScheme.Targets, OfficeScheme.MidYear }
        where cycle.Sheets.Any(s => s.Ward == ward.Id && s.IsAsked(phase)) && !cycle.Migrated.Contains((ward.Id, phase)) && office.Life.Today >= new DateOnly(cycle.Year, 4, 20) && office.Life.Today < new DateOnly(cycle.Year, 6, 1)
        select Paper.LastYear(cycle, ward.Id, phase);

    private int Chance(int below, string purpose, ModelCycle cycle, string key) => Draw.Below(below, office.Seed, purpose, $"{cycle.Id}/{key}");

    private static Act Do(ModelCycle cycle, ModelWard ward, string kind, WardCommand command, Action<DateTimeOffset> then) => new(
        kind, $"{cycle.Id}/{ward.Id}", Keys.WardPartition(cycle.Id, new UnitId(ward.Id)),
        async life => Act.Said(await life.Get<WardCommands>().Do(Office.City, cycle.Id, new(ward.Id), command)), then);
}
