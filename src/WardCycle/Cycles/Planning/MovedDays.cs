using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>
/// When all dates of a phase were moved by working days, the days that single sheets were given before it (再提出期限, a day
/// agreed on, 確定予定日) move by as many, once an act. Days given afterwards were given in the knowledge of it. Pure.
/// </summary>
public static class MovedDays
{
    /// <summary>The act that moves this sheet's days, if one does; the newest where there were several.</summary>
    public static DateChange? Newest(SheetMoment at) => Fitting(at).LastOrDefault();

    public static string Occasion(DateChange change) => string.Create(CultureInfo.InvariantCulture, $"moved:{change.Version}");

    /// <summary>Days of a sheet that are still ahead, in words, as the preview of an act names them; empty for none.</summary>
    public static IEnumerable<string> Ahead(PhaseState state, DateTimeOffset now)
    {
        var today = MunicipalTime.DayOf(now);
        if (state is { Outside: null, Returned: { } returned } && returned.Due > now)
        {
            yield return $"再提出期限 {Era.Date(MunicipalTime.DayOf(returned.Due))}";
        }

        if (state is { IsMissing: true, AgreedUntil: { } agreed } && agreed >= today)
        {
            yield return $"提出を待つ日 {Era.Date(agreed)}";
        }

        if (state is { Outside: null, LateFigure: { Settled: false } late } && late.FinalBy >= today)
        {
            yield return $"確定予定日 {Era.Date(late.FinalBy)}";
        }
    }

    /// <summary>The state after every act that it has not taken in yet, and what the record says of it.</summary>
    public static (PhaseState State, IReadOnlyList<AuditRow> Audit) Apply(SheetMoment at)
    {
        var state = at.State;
        List<AuditRow> audit = [];
        foreach (var act in Fitting(at).Where(c => !at.State.HasPlanned(Occasion(c))))
        {
            var moved = Move(state, act, at.Cycle.Days);
            if (moved != state)
            {
                state = moved.Plan(Occasion(act));
                audit.Add(new(
                    at.Now, $"account:{act.By}", "sheet.days-moved", $"「{at.Phase.Label}」の日付の変更に合わせて、{string.Join('、', Ahead(state, act.At))}に動かしました。",
                    at.Sheet.Id, at.Phase.Id.Value));
            }
        }

        return (state, audit);
    }

    /// <summary>One change an act.</summary>
    private static IEnumerable<DateChange> Fitting(SheetMoment at) =>
        at.Cycle.Cycle.DateChanges is { Count: > 0 }
            ? at.Cycle.Timetable.Moves(at.Phase.Id, at.Ward.Head.Body, at.Sheet)
            : [];

    private static PhaseState Move(PhaseState state, DateChange act, WorkingDays days)
    {
        DateOnly Later(DateOnly day) => days.Add(day, act.ByDays!.Value);
        var today = MunicipalTime.DayOf(act.At);
        if (state.Returned is { } returned && returned.At < act.At && returned.Due > act.At)
        {
            state = state with { Returned = returned with { Due = MunicipalTime.At(Later(MunicipalTime.DayOf(returned.Due)), MunicipalTime.TimeOf(returned.Due)) } };
        }

        if (state is { IsMissing: true, AgreedUntil: { } agreed } && !(state.AgreedAt >= act.At) && agreed >= today)
        {
            state = state with { AgreedUntil = Later(agreed) };
        }

        if (state.LateFigure is { Settled: false } late && !((late.At ?? state.SubmittedAt) >= act.At) && late.FinalBy >= today)
        {
            state = state with { LateFigure = late with { FinalBy = Later(late.FinalBy) } };
        }

        return state;
    }
}
