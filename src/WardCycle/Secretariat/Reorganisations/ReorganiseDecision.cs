using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat.Cycles;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>Prepares a reorganisation for a day to come, or takes it back before that day. The wards' passes carry it out on the morning.</summary>
public static class ReorganiseDecision
{
    public static CycleVerdict Decide(CycleCase at, CycleCommand.Reorganise command)
    {
        var plan = ReorganisationPlan.Of(at, command);
        if (plan.Problems.Count > 0)
        {
            return new CycleVerdict.Refused(plan.Problems);
        }

        var row = new Reorganisation(
            (at.Cycle.Reorganisations?.Max(r => (int?)r.Number) ?? 0) + 1, command.On, TypedText.Clean(command.Reason),
            plan.Changes, plan.Drivers, at.Actor.Account, at.Now, plan.Typed.SequenceEqual(plan.Changes) ? null : plan.Typed);
        var day = new ReorganisationDay(row.Number, row.On, [.. row.Wards.Distinct()]);
        var text = $"{Era.DateWithWeekday(row.On)}付けの組織改正（第{row.Number}号）を準備しました。{string.Concat(plan.Sentences)}理由：{row.Reason}";
        return new CycleVerdict.Accepted(
            "cycle.reorganisation-prepared", text, text, null,
            [Change.Update(at.Open.Row, at.Cycle with { Reorganisations = [.. at.Cycle.Reorganisations ?? [], day] }), Change.New(Keys.Reorganisation(row.Number), row)],
            CycleDecision.WardBells(at));
    }

    public static CycleVerdict Discard(CycleCase at, CycleCommand.DiscardReorganisation command)
    {
        if (at.Cycle.Reorganisations?.FirstOrDefault(r => r.Number == command.Number) is not { } day || at.Reorganisations!.FirstOrDefault(r => r.Body.Number == command.Number) is not { } row)
        {
            return new CycleVerdict.Unchanged("その組織改正は準備されていません。");
        }

        if (day.On <= at.Today)
        {
            return CycleVerdict.Refuse("", "施行日を過ぎた組織改正は取り消せません。元に戻すときは、新しい組織改正を入力してください。");
        }

        if (at.Cycle.Reorganisations.Any(r => r.Number > day.Number && r.On >= day.On))
        {
            return CycleVerdict.Refuse("", "この後に準備した組織改正があります。新しいものから順に取り消してください。");
        }

        var text = $"{Era.DateWithWeekday(day.On)}付けの組織改正（第{day.Number}号）の準備を取り消しました。";
        List<ReorganisationDay> left = [.. at.Cycle.Reorganisations.Where(r => r.Number != day.Number)];
        return new CycleVerdict.Accepted(
            "cycle.reorganisation-discarded", text, text, null,
            [Change.Update(at.Open.Row, at.Cycle with { Reorganisations = left.Count == 0 ? null : left }), Change.Remove(row.Row)], CycleDecision.WardBells(at));
    }

    /// <summary>Pure: what it would do to units and sheets, what speaks against it.</summary>
    public static ReorganisationPreview Preview(CycleCase at, CycleCommand.Reorganise command) =>
        ReorganisationPlan.Of(at, command) is var plan && plan.Problems.Count > 0
        ? new(plan.Sentences, plan.Touched, [], plan.Problems)
        : new(plan.Sentences, plan.Touched, [.. ReorganisationWarnings.Of(at, plan)], []);

    /// <summary>The wards as they will stand after everything that is decided already.</summary>
    public static IReadOnlyList<WardHead> Pending(CycleCase at)
    {
        IReadOnlyList<WardHead> wards = [.. at.Wards.Select(w => w.Head.Body)];
        foreach (var row in (at.Reorganisations ?? []).Select(r => r.Body).OrderBy(r => r.On).ThenBy(r => r.Number))
        {
            foreach (var (change, ward) in row.Changes.Zip(row.Wards).Where(c => wards.First(w => w.Ward == c.Second).Reorganised?.Contains(row.Number) != true))
            {
                var isDone = change is UnitChange.Found && wards.Any(w => w.Ward == change.Unit);
                wards = !isDone && ChangedUnits.WardOf(wards, change.Place(), row.On)?.Ward == ward ? ChangedUnits.After(wards, change, row.On) : wards;
            }
        }

        return wards;
    }
}
