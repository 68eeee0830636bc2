using WardCycle.Calendar;
using WardCycle.Cycles.Planning;
using WardCycle.Sheets;

namespace WardCycle.Rehearsal;

/// <summary>A section head who acts by (seed, sheet, phase, record day) and by what the sheet's record says, never by a mail's arrival.</summary>
public static class SimulatedHead
{
    public static HeadManner MannerOf(int seed, SheetMoment at) => Draw.Below(100, seed, "manner", Key(at)) switch
    {
        < 35 => HeadManner.Early,
        < 65 => HeadManner.OnTime,
        < 77 => HeadManner.DraftFirst,
        < 88 => HeadManner.Late,
        < 94 => HeadManner.DraftAndForget,
        _ => HeadManner.Never,
    };

    public static HeadAct Decide(int seed, SheetMoment at)
    {
        if (at.State.Gate != Gate.Open || at.IsFilledByLead || at.State.Outside is not null)
        {
            return HeadAct.Nothing;
        }

        if (at.State.Returned is { } returned)
        {
            return at.Today >= at.Cycle.Days.Add(MunicipalTime.DayOf(returned.At), 1 + Chance(seed, at, "answer", 3)) ? HeadAct.Submit : HeadAct.Nothing;
        }

        if (at.State.LateFigure is { Settled: false } late && at.Now >= at.Dates.Closing)
        {
            return at.Today >= at.Cycle.Days.Add(late.FinalBy, -2) ? HeadAct.Submit : HeadAct.Nothing;
        }

        return at.State.Revision > 0 ? HeadAct.Nothing : FirstAnswer(seed, at);
    }

    private static HeadAct FirstAnswer(int seed, SheetMoment at)
    {
        var manner = MannerOf(seed, at);
        if (manner is HeadManner.DraftFirst or HeadManner.DraftAndForget && at.State.DraftAt is null)
        {
            return at.Today >= After(at, 2 + Chance(seed, at, "draft", 4)) ? HeadAct.SaveDraft : HeadAct.Nothing;
        }

        return SubmitsOn(seed, at, manner) is { } day && at.Today >= day ? HeadAct.Submit : HeadAct.Nothing;
    }

    private static DateOnly? SubmitsOn(int seed, SheetMoment at, HeadManner manner) => manner switch
    {
        HeadManner.Early => After(at, 1 + Chance(seed, at, "early", 4)),
        HeadManner.OnTime => at.Cycle.Days.Add(at.Dates.DueDay, -Chance(seed, at, "on time", 5)),
        HeadManner.DraftFirst => at.Cycle.Days.OnOrBefore(at.Dates.DueDay),
        HeadManner.Late => at.Cycle.Days.Add(at.Dates.DueDay, 1 + Chance(seed, at, "late", 3)),
        _ => null,
    };

    private static DateOnly After(SheetMoment at, int workingDays) =>
        at.Cycle.Days.Add(MunicipalTime.DayOf(at.Dates.Opening), workingDays);

    private static int Chance(int seed, SheetMoment at, string purpose, int below) => Draw.Below(below, seed, purpose, Key(at));

    private static string Key(SheetMoment at) => $"{at.Ward.Ward}/{at.Sheet.Id}/{at.Phase.Id}";
}
