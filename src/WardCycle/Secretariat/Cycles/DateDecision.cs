using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Cycles;

/// <summary>A change of dates in mid-year: a new version in the cycle row. The planner sees it and tells the sections.</summary>
public static class DateDecision
{
    public static CycleVerdict Decide(CycleCase at, CycleCommand.ChangeDate typed)
    {
        var preview = Preview(at, typed);
        if (preview.Problems.Count > 0)
        {
            return new CycleVerdict.Refused(preview.Problems);
        }

        var command = Resolved(at, typed);
        var change = Version(at, command);
        var phase = at.Open.Scheme.Phase(command.Phase);
        var what = $"「{phase.Label}」の{DateWords.Of(command.Kind)}を{Era.DateWithWeekday(command.Day)}{command.Time:H:mm}に変更しました（{preview.Affected.Count}件のシート）。";
        return new CycleVerdict.Accepted(
            "cycle.date-changed", $"{what}理由：{change.Reason}", what + string.Concat(preview.Warnings), phase.Id,
            [Change.Update(at.Open.Row, With(at.Cycle, change))],
            [.. CycleDecision.WardBells(at), Subject.Phase(phase.Id)]);
    }

    /// <summary>Pure: who is affected, how short the notice is, what speaks against it.</summary>
    public static DateChangePreview Preview(CycleCase at, CycleCommand.ChangeDate typed)
    {
        if (GroupDecision.Unknown(at, typed.Group) is { } unknown)
        {
            return new([], 0, [], [unknown]);
        }

        var command = Resolved(at, typed);
        var problems = DateRules.OfForm(at, command).ToList();
        if (problems.Count > 0)
        {
            return new([], 0, [], problems);
        }

        var after = new Timetable(With(at.Cycle, Version(at, command)));
        var touched = DateRules.Touched(at, command).ToList();
        problems.AddRange(DateRules.OfDates(at, command, touched, after));
        var affected = touched
            .Select(t => new AffectedSheet(
                t.Ward.Ward, t.Sheet.Id, string.Join('・', t.Sheet.Units.Select(u => t.Ward.Head.Body.Unit(u).NameAt(at.Today))),
                at.Open.Timetable.For(t.Ward.Head.Body, t.Sheet, command.Phase, command.Kind),
                after.For(t.Ward.Head.Body, t.Sheet, command.Phase, command.Kind)))
            .Where(a => a.Before != a.After)
            .ToList();
        if (problems.Count == 0 && affected.Count == 0)
        {
            problems.Add(new("day", "この変更で日付が変わるシートはありません。"));
        }

        return new(affected, ShortNotice.Days(at, command.Day), Warnings(at, command, affected), problems);
    }

    private static CycleCommand.ChangeDate Resolved(CycleCase at, CycleCommand.ChangeDate command) =>
        command with { Units = GroupDecision.UnitsOf(at, command.Group, command.Units) };

    private static DateChange Version(CycleCase at, CycleCommand.ChangeDate command) => new(
        (at.Cycle.DateChanges?.Max(c => (int?)c.Version) ?? 0) + 1,
        command.Units, command.Phase, command.Kind, command.Day, command.Time, TypedText.Clean(command.Reason), at.Actor.Account, at.Now, command.Group);

    private static CycleRow With(CycleRow cycle, DateChange change) => cycle with { DateChanges = [.. cycle.DateChanges ?? [], change] };

    private static List<string> Warnings(CycleCase at, CycleCommand.ChangeDate command, List<AffectedSheet> affected)
    {
        List<string> warnings = [];
        if (at.Open.Days.ClosedReason(command.Day) is { } reason)
        {
            warnings.Add($"変更後の日は閉庁日（{reason}）です。");
        }

        if (affected.Any(a => a.After < a.Before))
        {
            warnings.Add($"日付が早まるシートがあります。変更後の日まで{ShortNotice.Days(at, command.Day)}開庁日です。");
        }

        warnings.AddRange(ShortNotice.Warning(at, command.Kind, command.Day) is { } shortNotice ? [shortNotice] : []);
        return warnings;
    }
}
