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

    /// <summary>Whether the figure's 確定予定日 stood already when the act was done.</summary>
    public static bool IsBefore(DateChange act, PhaseState state, LateFigure late) => !((late.At ?? state.SubmittedAt) >= act.At);

    /// <summary>Days of a sheet that are still ahead, in words, as the preview of an act names them; empty for none.</summary>
    public static IEnumerable<string> Ahead(PhaseState state, DateTimeOffset now) =>
        Own(state).Where(d => d.End > now).Select(d => Words(d, d.Day));

    /// <summary>The state after every act that it has not taken in yet, and what the record says of it.</summary>
    public static (PhaseState State, IReadOnlyList<AuditRow> Audit) Apply(SheetMoment at)
    {
        var state = at.State;
        List<AuditRow> audit = [];
        foreach (var act in Fitting(at).Where(c => !at.State.HasPlanned(Occasion(c))))
        {
            var moving = Own(state).Where(d => d.IsGivenBefore(act) && d.End > act.At).Select(d => (Own: d, To: at.Cycle.Days.Add(d.Day, act.ByDays!.Value))).ToList();
            if (moving.Count > 0)
            {
                state = moving.Aggregate(state, (s, m) => m.Own.Set(s, m.To)).Plan(Occasion(act));
                audit.Add(new(
                    at.Now, $"account:{act.By}", "sheet.days-moved", $"「{at.Phase.Label}」の日付の変更に合わせて、{string.Join('、', moving.Select(m => Words(m.Own, m.To)))}に動かしました。",
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

    /// <summary>None for a sheet that is asked nothing any more (「―」).</summary>
    private static IEnumerable<OwnDay> Own(PhaseState state)
    {
        if (state is { Outside: null, Returned: { } returned })
        {
            yield return new("再提出期限", MunicipalTime.DayOf(returned.Due), returned.Due, act => returned.At < act.At,
                (s, day) => s with { Returned = returned with { Due = MunicipalTime.At(day, MunicipalTime.TimeOf(returned.Due)) } });
        }

        if (state is { IsMissing: true, AgreedUntil: { } agreed })
        {
            yield return new("提出を待つ日", agreed, EndOf(agreed), act => !(state.AgreedAt >= act.At), (s, day) => s with { AgreedUntil = day });
        }

        if (state is { Outside: null, LateFigure: { Settled: false } late })
        {
            yield return new("確定予定日", late.FinalBy, EndOf(late.FinalBy), act => IsBefore(act, state, late), (s, day) => s with { LateFigure = late with { FinalBy = day } });
        }
    }

    private static DateTimeOffset EndOf(DateOnly day) => MunicipalTime.At(day.AddDays(1), TimeOnly.MinValue);

    private static string Words(OwnDay own, DateOnly day) => $"{own.Word} {Era.Date(day)}";

    /// <param name="End">From when on it lies behind.</param>
    private sealed record OwnDay(string Word, DateOnly Day, DateTimeOffset End, Func<DateChange, bool> IsGivenBefore, Func<PhaseState, DateOnly, PhaseState> Set);
}
