using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Cycles;

/// <summary>
/// All dates of a phase in one act, for an election or a disaster: one version in the cycle row, so that every section gets
/// one mail. What lies behind is not moved, an opening that has been stays; sections with dates of their own are moved from
/// their own. The publication date is one for all and is moved only with everybody. Moved by working days, the days that
/// single sheets were given (再提出期限, a day agreed on, 確定予定日) move along at the wards' next pass.
/// </summary>
public static class MoveDatesDecision
{
    private const int MostDays = 120;

    /// <summary>Sheets named one by one in a warning; more of them are counted.</summary>
    private const int MostNamed = 5;

    private static readonly PhaseDateKind[] Kinds = [PhaseDateKind.Opening, PhaseDateKind.Due, PhaseDateKind.Closing, PhaseDateKind.Publication];

    public static CycleVerdict Decide(CycleCase at, CycleCommand.MoveDates typed)
    {
        var preview = Preview(at, typed);
        if (preview.Problems.Count > 0)
        {
            return new CycleVerdict.Refused(preview.Problems);
        }

        var command = Resolved(at, typed);
        var phase = at.Open.Scheme.Phase(command.Phase);
        var what = $"「{phase.Label}」の日付をまとめて変更しました（{string.Join('、', preview.Lines.Select(l => $"{DateWords.Of(l.Kind)} {Era.Date(l.After)}"))}）。";
        return new CycleVerdict.Accepted(
            "cycle.dates-moved", $"{what}理由：{TypedText.Clean(command.Reason)}", what + string.Concat(preview.Warnings), phase.Id,
            [Change.Update(at.Open.Row, With(at.Cycle, Changes(at, command)))], [.. CycleDecision.WardBells(at), Subject.Phase(phase.Id)]);
    }

    public static DateMovePreview Preview(CycleCase at, CycleCommand.MoveDates typed)
    {
        if (GroupDecision.Unknown(at, typed.Group) is { } unknown)
        {
            return new([], 0, [], [unknown]);
        }

        var command = Resolved(at, typed);
        var probe = new CycleCommand.ChangeDate(command.Units, command.Phase, PhaseDateKind.Due, at.Today, default, command.Reason);
        List<Problem> problems = [.. DateRules.OfForm(at, probe), .. OfForm(command)];
        if (problems.Count > 0)
        {
            return new([], 0, [], problems);
        }

        var changes = Changes(at, command);
        var after = new Timetable(With(at.Cycle, changes));
        var touched = DateRules.Touched(at, probe).ToList();
        var lines = Lines(at, command, touched, after).ToList();
        problems.AddRange(changes.SelectMany(c => DateRules.OfDates(
            at, new(c.Units, c.Phase, c.Kind, c.Day, c.Time, command.Reason), touched, after)).Distinct().Select(p => p with { Field = command.ByDays is null ? p.Field : "byDays" }));
        if ((at.Cycle.DateChanges?.Count ?? 0) + changes.Count > DateRules.MaxChanges)
        {
            problems.Add(new("", $"日付の変更は一つのサイクルで{DateRules.MaxChanges}件までです。対象を分けずに、まとめて変更してください。"));
        }

        if (problems.Count == 0 && lines.Count == 0)
        {
            problems.Add(new(command.ByDays is null ? "due" : "byDays", "この変更で動く日付はありません。これから来る日付だけを動かせます。"));
        }

        var first = changes.Where(c => c.Kind is PhaseDateKind.Due or PhaseDateKind.Closing).Select(c => c.Day).Order().FirstOrDefault();
        return new(lines, first == default ? 0 : ShortNotice.Days(at, first), [.. Warnings(at, command, changes), .. OwnDays(at, command, touched)], [.. problems.Distinct()]);
    }

    private static CycleCommand.MoveDates Resolved(CycleCase at, CycleCommand.MoveDates command) =>
        command with { Units = GroupDecision.UnitsOf(at, command.Group, command.Units) };

    private static IEnumerable<Problem> OfForm(CycleCommand.MoveDates command)
    {
        if (command.ByDays is null == (command.Days is null or { Count: 0 }))
        {
            yield return new("byDays", "動かす開庁日数か、変更後の日付の、どちらか一方を入力してください。");
        }
        else if (command.ByDays is 0 or < -MostDays or > MostDays)
        {
            yield return new("byDays", $"動かす日数は、1から{MostDays}まで（早めるときは-1から-{MostDays}まで）の開庁日数で入力してください。");
        }
        else if (command.Days?.Keys.Any(k => !Kinds.Contains(k)) == true)
        {
            yield return new("days", "現在日はまとめて動かせません。「日付を変更する」で変更してください。");
        }
    }

    /// <summary>Everybody's first, then those of sections that had dates of their own, which are newer and win.</summary>
    private static List<DateChange> Changes(CycleCase at, CycleCommand.MoveDates command)
    {
        var version = (at.Cycle.DateChanges?.Max(c => (int?)c.Version) ?? 0) + 1;
        var touched = DateRules.Touched(at, new(command.Units, command.Phase, PhaseDateKind.Due, at.Today, default, command.Reason)).ToList();
        List<DateChange> changes = [];
        foreach (var kind in Kinds.Where(k => command.ByDays is not null || command.Days!.ContainsKey(k)))
        {
            if (kind == PhaseDateKind.Publication ? command.Units.Count > 0 : kind == PhaseDateKind.Opening && touched.Any(t => IsOpened(at, t.Ward, t.Sheet, command.Phase)))
            {
                continue;
            }

            foreach (var (from, units) in Starts(at, command, kind, touched).Where(s => s.From > at.Now || command.Days is not null))
            {
                var day = command.ByDays is { } by ? at.Open.Days.Add(MunicipalTime.DayOf(from), by) : command.Days![kind];
                changes.Add(new(version, units, command.Phase, kind, day, MunicipalTime.TimeOf(from), TypedText.Clean(command.Reason), at.Actor.Account, at.Now, command.Group, command.ByDays));
            }
        }

        return changes;
    }

    /// <summary>From which date whom: the chosen units by the date that most of them have, the others by their own.</summary>
    private static IEnumerable<(DateTimeOffset From, IReadOnlyList<UnitId> Units)> Starts(
        CycleCase at, CycleCommand.MoveDates command, PhaseDateKind kind, List<(WardState Ward, SheetHead Sheet)> touched)
    {
        if (kind == PhaseDateKind.Publication || touched.Count == 0)
        {
            return [(at.Open.Timetable.For(command.Phase, kind), command.Units)];
        }

        var groups = touched.GroupBy(t => at.Open.Timetable.For(t.Ward.Head.Body, t.Sheet, command.Phase, kind)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).ToList();
        return
        [
            (groups[0].Key, command.Units),
            .. command.Days is not null ? [] : groups.Skip(1).Select(g => (g.Key, (IReadOnlyList<UnitId>)[.. g.SelectMany(t => t.Sheet.UnitsIn(command.Phase)).Distinct()])),
        ];
    }

    private static bool IsOpened(CycleCase at, WardState ward, SheetHead sheet, PhaseId phase) =>
        sheet.State(phase).Gate != Gate.NotYet || at.Now >= at.Open.Timetable.For(ward.Head.Body, sheet, phase, PhaseDateKind.Opening);

    private static IEnumerable<DateMovePreview.Line> Lines(
        CycleCase at, CycleCommand.MoveDates command, List<(WardState Ward, SheetHead Sheet)> touched, Timetable after)
    {
        foreach (var kind in Kinds)
        {
            List<AffectedSheet> affected = kind == PhaseDateKind.Publication ? [] :
            [
                .. from t in touched
                   let name = string.Join('・', t.Sheet.Units.Select(u => t.Ward.Head.Body.Unit(u).NameAt(at.Today)))
                   let sheet = new AffectedSheet(t.Ward.Ward, t.Sheet.Id, name, at.Open.Timetable.For(t.Ward.Head.Body, t.Sheet, command.Phase, kind), after.For(t.Ward.Head.Body, t.Sheet, command.Phase, kind))
                   where sheet.Before != sheet.After
                   select sheet,
            ];
            var (before, then) = affected.Count > 0 ? (affected[0].Before, affected[0].After) : (at.Open.Timetable.For(command.Phase, kind), after.For(command.Phase, kind));
            if (before != then)
            {
                yield return new(kind, MunicipalTime.DayOf(before), MunicipalTime.DayOf(then), affected);
            }
        }
    }

    private static IEnumerable<string> Warnings(CycleCase at, CycleCommand.MoveDates command, List<DateChange> changes)
    {
        foreach (var warning in changes.Select(c => ShortNotice.Warning(at, c.Kind, c.Day)).OfType<string>().Distinct())
        {
            yield return warning;
        }

        foreach (var change in changes.DistinctBy(c => c.Day))
        {
            if (at.Open.Days.ClosedReason(change.Day) is { } reason)
            {
                yield return $"{Era.DateWithWeekday(change.Day)}は閉庁日（{reason}）です。";
            }
        }

        if (command.Units.Count > 0)
        {
            yield return "公表日は全体で一つのため、動かしません。";
        }
    }

    /// <summary>Sheets with a day of their own: it moves along, or has to be changed at the sheet.</summary>
    private static IEnumerable<string> OwnDays(CycleCase at, CycleCommand.MoveDates command, List<(WardState Ward, SheetHead Sheet)> touched)
    {
        List<string> own =
        [
            .. from t in touched
               let days = string.Join('、', MovedDays.Ahead(t.Sheet.State(command.Phase), at.Now))
               where days.Length > 0
               select $"{string.Join('・', t.Sheet.Units.Select(u => t.Ward.Head.Body.Unit(u).NameAt(at.Today)))}（{days}）",
        ];
        return own.Count == 0 ? []
            : [$"個別に定めた期日が{own.Count}件あります：{string.Join('、', own.Take(MostNamed))}{(own.Count > MostNamed ? "など" : "")}。{(command.ByDays is null ? "これらは動きません。シートの画面で変更してください。" : "これらも同じ開庁日数だけ動きます。")}"];
    }

    private static CycleRow With(CycleRow cycle, List<DateChange> changes) => cycle with { DateChanges = [.. cycle.DateChanges ?? [], .. changes] };
}
