using WardCycle.Rehearsal;
using WardCycle.Tests.OfficeLife.Model;
using static WardCycle.Tests.OfficeLife.Stories.Turns;

namespace WardCycle.Tests.OfficeLife.Stories;

/// <summary>Which story a sheet has in a phase: drawn by cycle, sheet and phase alone.</summary>
internal static class StoryBook
{
    private static readonly (int Weight, string Name, Func<Step[]> Steps)[] Anywhere =
    [
        (5, "clerk and head", () => [ClerkSubmits, HeadConfirms]),
        (5, "sent back", () => [ClerkSubmits, HeadSendsBack, ClerkSubmitsAgain, HeadConfirms]),
        (3, "returned while open", () => [SubmitsEarly, Returns(3), SubmitsAgain(1)]),
        (5, "returned after closing", () => [SubmitsOnTime, OfficeChecks, ReturnsAfterClosing(1, 5), SubmitsAgain(2)]),
        (3, "returned twice", () => [SubmitsOnTime, ReturnsAfterClosing(1, 4), SubmitsAgain(1), Returns(4), SubmitsAgain(1), OfficeChecks]),
        (3, "returned and never answered", () => [SubmitsOnTime, ReturnsAfterClosing(1, 3), GapOnBehalf]),
        (3, "returned, handed over", () => [SubmitsOnTime, ReturnsAfterClosing(1, 5), HandsOver(), SubmitsAgain(2)]),
        (3, "agreed", () => [AgreesBeforeDue, SubmitsOnAgreedDay]),
        (3, "gap: on behalf", () => [GapOnBehalf]),
        (3, "gap: wait", () => [GapWaits, SubmitsOnAgreedDay]),
        (3, "gap: outside", () => [GapOutside]),
        (2, "worded", () => [SubmitsOnTime, Words(1)]),
        (3, "worded, kept", () => [SubmitsOnTime, Words(1), Objects, Settles(true)]),
        (3, "worded, dropped", () => [SubmitsOnTime, Words(1), Objects, Settles(false)]),
        (2, "worded, then returned", () => [SubmitsOnTime, Words(1), ReturnsAfterClosing(2, 4), SubmitsAgain(1)]),
        (3, "checked, then newer", () => [SubmitsEarly, OfficeChecks, SubmitsNewer, OfficeChecks]),
        (2, "outside and back", () => [GoesOutside, ComesBack, SubmitsOnTime]),
        (3, "draft first", () => [SavesDraft, SubmitsOnTime]),
        (1, "draft forgotten", () => [SavesDraft, GapOnBehalf]),
        (2, "on behalf", () => [BehalfOnRequest]),
        (4, "after the due date", () => [SubmitsLate, OfficeChecks]),
        (5, "superior told", () => [Escalates, SubmitsLate]),
        (3, "on paper", () => [FromPaper]),
    ];

    private static readonly (int Weight, string Name, Func<Step[]> Steps)[] OfTargets =
    [
        (9, "target changed by section", () => [SubmitsOnTime, ChangesTarget]),
        (9, "target changed by the office", () => [SubmitsOnTime, OfficeChangesTarget]),
    ];

    private static readonly (int Weight, string Name, Func<Step[]> Steps)[] OfMidYear =
    [
        (5, "agreed", () => [AgreesBeforeDue, SubmitsOnAgreedDay]),
        (5, "gap: outside", () => [GapOutside]),
        (3, "gap: wait", () => [GapWaits, SubmitsOnAgreedDay]),
        (5, "on paper", () => [FromPaper]),
        (3, "sent back", () => [ClerkSubmits, HeadSendsBack, ClerkSubmitsAgain, HeadConfirms]),
        (3, "checked, then newer", () => [SubmitsEarly, OfficeChecks, SubmitsNewer, OfficeChecks]),
    ];

    private static readonly (int Weight, string Name, Func<Step[]> Steps)[] OfYearEnd =
    [
        (8, "returned in May", () => [SubmitsOnTime, ReturnsInMay, SubmitsAgain(6)]),
        (5, "late figure", () => [SubmitsLateFigure, CorrectsLateFigure]),
        (10, "late figure reopened", () => [SubmitsOnTime, ReopensLateFigure, AnswersReopened]),
        (6, "late figure, handed over", () => [SubmitsLateFigure, HandsOver(), CorrectsLateFigure]),
        (3, "late figure returned", () => [SubmitsLateFigure, ReturnsAfterClosing(2, 5), SubmitsLateFigureAgain, CorrectsLateFigure]),
    ];

    public static Story For(Office office, ModelCycle cycle, ModelSheet sheet, string phase)
    {
        (int Weight, string Name, Func<Step[]> Steps)[] known = phase switch
        {
            OfficeScheme.Targets => [.. OfTargets, .. Anywhere],
            OfficeScheme.YearEnd => [.. OfYearEnd, .. Anywhere],
            _ => [.. OfMidYear, .. Anywhere],
        };
        if (Erased(office, cycle, sheet, phase) is { } erased)
        {
            return erased;
        }

        if (WholeWards(office, cycle, sheet, phase) is { } across)
        {
            return across;
        }

        if (IsHeldBySuperior(cycle, sheet) && Draw.Percent(30, office.Seed, "superior told", $"{cycle.Id}/{sheet.Id}/{phase}"))
        {
            return new("superior told", [Escalates, SubmitsLate]);
        }

        var drawn = new Scene(office, cycle, sheet, phase).Chance(100, "story");
        foreach (var (weight, name, steps) in known)
        {
            if ((drawn -= weight) < 0)
            {
                return new(name, steps());
            }
        }

        return Plain();
    }

    /// <summary>Who answers is who would be told: the secretariat hears of it instead.</summary>
    private static bool IsHeldBySuperior(ModelCycle cycle, ModelSheet sheet) =>
        cycle.Posts.Values.Where(p => p.IsSuperior).Select(p => p.Holder).ToHashSet() is var superiors && cycle.Answering(sheet).Any(p => superiors.Contains(p.Holder));

    /// <summary>One sheet of every ward and phase, two of the first ward's: each goes over everything that the machine keeps.</summary>
    private static Story? Erased(Office office, ModelCycle cycle, ModelSheet sheet, string phase)
    {
        bool IsMarked(string which) => sheet.Id == $"{sheet.Ward}-kumin-{1 + Draw.Below(9, office.Seed, which, $"{cycle.Id}/{sheet.Ward}/{phase}"):D2}";
        return !IsMarked("erased") && !(sheet.Ward == OfficeCity.Wards[0].Id && IsMarked("erased too")) ? null
            : sheet.Ward == OfficeCity.Wards[1].Id ? new("erased after publication", [SubmitsMarked, Words(1, isMarked: true), ErasesAfterPublication])
            : new("erased after closing", [SubmitsMarked, ErasesAfterClosing]);
    }

    /// <summary>In a department that may become a ward, or go into one: much is open in January and in April.</summary>
    private static Story? WholeWards(Office office, ModelCycle cycle, ModelSheet sheet, string phase) =>
        !OfficeCity.IsSmall(cycle.Units[sheet.Units[0]].PlaceOn(office.Life.Today).Parent!) ? null
        : Draw.Below(100, office.Seed, "whole wards", $"{cycle.Id}/{sheet.Id}/{phase}") switch
        {
            < 65 when phase == OfficeScheme.MidYear => new("returned into January", [SubmitsOnTime, ReturnsAfterClosing(1, 26), SubmitsAgain(21)]),
            < 30 when phase == OfficeScheme.YearEnd => new("returned into April", [SubmitsOnTime, ReturnsAfterClosing(1, 18), SubmitsAgain(12)]),
            < 97 when phase == OfficeScheme.YearEnd => new("late figure", [SubmitsLateFigure, CorrectsLateFigure]),
            _ => null,
        };

    public static Story Plain() => new("plain", [SubmitsOnTime, OfficeChecks]);
}
