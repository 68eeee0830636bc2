using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Cycles;

/// <summary>What speaks against a change of dates.</summary>
public static class DateRules
{
    /// <summary>The cycle row is read by every pass and must stay small.</summary>
    public const int MaxChanges = 300;

    private const int MaxReason = 500;
    private const int MaxUnits = 100;

    /// <summary>Of what was typed, before any date is looked at.</summary>
    public static IEnumerable<Problem> OfForm(CycleCase at, CycleCommand.ChangeDate command)
    {
        if (at.Open.Scheme.Phases.All(p => p.Id != command.Phase))
        {
            yield return new("phase", "その段階はこのサイクルにありません。");
        }

        if (!Enum.IsDefined(command.Kind))
        {
            yield return new("kind", "変更する日付の種類を選んでください。");
        }

        if (TypedText.Check("reason", "変更の理由", command.Reason, MaxReason) is { } reason)
        {
            yield return reason;
        }

        if (command.Units.Count > MaxUnits || (at.Cycle.DateChanges?.Count ?? 0) >= MaxChanges)
        {
            yield return new("units", $"一度に選べるのは{MaxUnits}件、日付の変更は一つのサイクルで{MaxChanges}回までです。");
        }

        if (command.Kind == PhaseDateKind.Publication && command.Units.Count > 0)
        {
            yield return new("units", "公表日は全体で一つです。対象を選ばずに変更してください。");
        }

        foreach (var unit in command.Units.Where(u => !at.Wards.Any(w => Knows(w, u))))
        {
            yield return new("units", $"「{unit}」はこのサイクルの組織にありません。");
        }

        if (!at.Actor.Roles.Contains(AccountRole.City)
            && command.Units.Any(u => at.Wards.All(w => w.Ward.Value != at.Actor.Ward || !Knows(w, u))))
        {
            yield return new("units", "ほかの区の日付は変更できません。");
        }
    }

    /// <summary>The sheets that the change speaks of; a sheet that its section has left (組織改正) has no part in the phases that went along.</summary>
    public static IEnumerable<(WardState Ward, SheetHead Sheet)> Touched(CycleCase at, CycleCommand.ChangeDate command) =>
        from ward in at.Wards
        from sheet in ward.InOrder()
        where !sheet.Body.IsAbsent(command.Phase)
        where command.Units.Count == 0 || sheet.Body.Units.SelectMany(ward.Head.Body.Lineage).Any(command.Units.Contains)
        select (ward, sheet.Body);

    public static IEnumerable<Problem> OfDates(
        CycleCase at, CycleCommand.ChangeDate command, IReadOnlyList<(WardState Ward, SheetHead Sheet)> touched, Timetable after)
    {
        if (command.Kind != PhaseDateKind.AsOf && MunicipalTime.At(command.Day, command.Time) <= at.Now)
        {
            yield return new("day", "変更後の日時は、今より後にしてください。");
        }

        if (command.Day > at.Cycle.Care.Moved)
        {
            yield return new("day", $"変更後の日は、このサイクルの終了日（{Era.DateWithWeekday(at.Cycle.Care.Moved)}）までにしてください。");
        }

        if (command.Kind == PhaseDateKind.Opening && touched.Any(t => IsOpened(at, t.Ward, t.Sheet, command.Phase)))
        {
            yield return new("kind", "すでに開始した段階の開始日は変更できません。");
        }

        if (touched.Select(t => Order(after, t.Ward, t.Sheet, command.Phase)).FirstOrDefault(o => o is not null) is { } order)
        {
            yield return new("day", order);
        }

        if (command.Kind == PhaseDateKind.Publication && MunicipalTime.At(command.Day, command.Time) < after.Latest(command.Phase, PhaseDateKind.Closing))
        {
            yield return new("day", "公表日は、いちばん遅い締切より後にしてください。");
        }
    }

    private static bool Knows(WardState ward, UnitId unit) => ward.Head.Body.Units.Any(u => u.Id == unit && u.Kind != UnitKind.City);

    private static bool IsOpened(CycleCase at, WardState ward, SheetHead sheet, PhaseId phase) =>
        sheet.State(phase).Gate != Gate.NotYet || at.Now >= at.Open.Timetable.For(ward.Head.Body, sheet, phase, PhaseDateKind.Opening);

    private static string? Order(Timetable table, WardState ward, SheetHead sheet, PhaseId phase)
    {
        var opening = table.For(ward.Head.Body, sheet, phase, PhaseDateKind.Opening);
        var due = table.For(ward.Head.Body, sheet, phase, PhaseDateKind.Due);
        var closing = table.For(ward.Head.Body, sheet, phase, PhaseDateKind.Closing);
        return opening > due ? $"提出期限（{Day(due)}）が開始日（{Day(opening)}）より前になります。"
            : due > closing ? $"締切（{Day(closing)}）が提出期限（{Day(due)}）より前になります。先に締切を延ばしてください。"
            : null;
    }

    private static string Day(DateTimeOffset at) => Era.DateWithWeekday(MunicipalTime.DayOf(at));
}
