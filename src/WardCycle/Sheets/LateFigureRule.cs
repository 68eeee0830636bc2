using WardCycle.Calendar;
using WardCycle.Indicators;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Sheets;

/// <summary>
/// 未確定 of single figures: the section says with its submission which are late and until when. The sheet then stays open
/// for these alone, past the closing and up to the latest of the days, and is settled by a submission without any day.
/// </summary>
public static class LateFigureRule
{
    /// <summary>The state after a submission; a sheet whose scheme knows no late figures keeps what it had.</summary>
    public static PhaseState After(PhaseState state, PhaseScheme phase, Answers answers)
    {
        var late = Late(phase, answers).ToList();
        return late.Count > 0
            ? state with
            {
                LateFigure = new(
                    late.Max(l => l.Day), state.Revision, $"{string.Join('、', late.Select(l => l.Figure.Label).Distinct())}が確定していないため",
                    Figures: [.. late.Select(l => l.Figure.Id)]),
            }
            : state.LateFigure is { Settled: false, Figures: not null } had ? state with { LateFigure = had with { Settled = true } } : state;
    }

    /// <summary>What speaks against a form: a day that nobody watches any more, or another change than the late figures'.</summary>
    public static IReadOnlyList<Problem> Problems(SheetFacts facts, SheetEntry entry)
    {
        var phase = facts.Head.Of(facts.Open.Scheme.Phase(entry.Phase));
        var (today, last) = (MunicipalTime.DayOf(facts.Now), facts.Open.Cycle.Care.Moved);
        return
        [
            .. from late in Late(phase, entry.Answers)
               where late.Day <= today || late.Day > last
               select new Problem(late.Field.Value, $"確定予定日は、明日から{Era.DateWithWeekday(last)}までの日にしてください。"),
            .. Others(facts, entry, phase),
        ];
    }

    private static IEnumerable<Problem> Others(SheetFacts facts, SheetEntry entry, PhaseScheme phase)
    {
        var state = facts.Head.State(entry.Phase);
        var closing = facts.Open.Timetable.For(facts.Ward.Head.Body, facts.Head, entry.Phase, PhaseDateKind.Closing);
        return facts.Now < closing || state is not { Returned: null, LateFigure: { Settled: false, Figures: { } open } } || facts.Newest is not { } newest
            ? []
            : from field in phase.Fields
              where facts.Head.Types(field) && !open.Contains(field.LateOf ?? field.Id) && newest.Answers[field.Id] != entry.Answers[field.Id]
              select new Problem(field.Id.Value, $"締切を過ぎているため、いま直せるのは確定していない数値だけです。「{facts.Open.Scheme.LabelOf(field)}」は、提出した内容に戻してください。");
    }

    private static IEnumerable<(FieldScheme Figure, FieldId Field, DateOnly Day)> Late(PhaseScheme phase, Answers answers) =>
        from field in phase.Fields
        where field.LateOf is not null
        let day = DayReader.Read(answers[field.Id])
        where day is not null
        select (phase.Fields.First(f => f.Id == field.LateOf), field.Id, day.Value);
}
