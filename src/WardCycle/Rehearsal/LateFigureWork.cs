using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Cycles.Planning;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Rehearsal;

/// <summary>未確定 of single figures, as simulated heads use it where a scheme allows it: marked by a few with a day after the closing, and corrected shortly before it.</summary>
public static class LateFigureWork
{
    private const int MarkedPercent = 30;
    private const int DaysAfterClosing = 10;

    /// <summary>The first answer of a sheet, with the day beside its late figures.</summary>
    public static Answers Marked(int seed, SheetMoment at, Answers answers)
    {
        var day = at.Cycle.Days.Add(MunicipalTime.DayOf(at.Dates.Closing), DaysAfterClosing);
        if (at.State is not { Revision: 0, Gate: Gate.Open } || at.Now >= at.Dates.Closing || day > at.Cycle.Cycle.Care.Moved)
        {
            return answers;
        }

        var late = at.Phase.Fields.Where(f => f.LateOf is { } figure && at.Sheet.Types(f) && answers[figure].Length > 0
            && Draw.Percent(MarkedPercent, seed, "may be late", $"{at.Ward.Ward}/{at.Sheet.Id}/{f.Id}"));
        return answers.With(new(late.ToDictionary(f => f.Id, _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
    }

    /// <summary>After the closing only the late figures can be changed.</summary>
    public static bool IsOpen(SheetMoment at) => at.State is { Returned: null, LateFigure: { Settled: false, Figures: not null } } && at.Now >= at.Dates.Closing;

    /// <summary>The newest submission with its late figures as they turned out, and without a day.</summary>
    public static Answers Final(int seed, SheetMoment at, Answers newest)
    {
        var values = newest.Values.ToDictionary(a => a.Key, a => a.Value);
        foreach (var field in at.Phase.Fields.Where(f => at.State.LateFigure!.Figures!.Contains(f.Id)))
        {
            values[field.Id] = SampleFigures.Value(seed, field, $"{at.Ward.Ward}/{at.Sheet.Id}/{field.Id}/final");
            values.Remove(LateFields.IdOf(field.Id));
        }

        return new(values);
    }
}
