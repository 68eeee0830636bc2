using WardCycle.Calendar;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Stories;

/// <summary>The turns that stories are made of: when it is time for each, and who does it.</summary>
internal static class Turns
{
    public static readonly Step ClerkSubmits = Section(s => Is(s, OnTime), s => SectionActs.Submit(s, s.Clerk ?? s.Head, Texts.Values(s), "submission"));
    public static readonly Step ClerkSubmitsAgain = Section(s => s.IsOpen, s => SectionActs.Submit(s, s.Clerk ?? s.Head, Texts.Values(s), "submission"));
    public static readonly Step HeadConfirms = Section(Awaits, s => SectionActs.Confirm(s, null));
    public static readonly Step HeadSendsBack = Section(s => s.IsOpen && Awaits(s), s => SectionActs.Confirm(s, "数値をもう一度確かめてください。"));
    public static readonly Step SubmitsEarly = Section(s => s.IsOpen && s.Is(s.State.Opening, 1 + s.Chance(4, "early")), s => SectionActs.Submit(s, s.Head ?? s.Clerk, Texts.Values(s), "submission"));
    public static readonly Step SubmitsOnTime = Section(s => Is(s, OnTime), s => SectionActs.Submit(s, s.Head ?? s.Clerk, Texts.Values(s), "submission"));
    public static readonly Step SubmitsLate = Section(s => Is(s, LateDay), s => SectionActs.Submit(s, s.Clerk ?? s.Head, Texts.Values(s), "submission"));
    public static readonly Step SubmitsNewer = Section(s => s.IsOpen && s.State.Checked is not null, s => SectionActs.Submit(s, s.Head ?? s.Clerk, Texts.Values(s), "submission") is { } act ? act with { Also = ["check withdrawn by a newer revision"] } : null);
    public static readonly Step SubmitsMarked = Section(s => Is(s, OnTime), s => SectionActs.Submit(s, s.Head ?? s.Clerk, Texts.Values(s, s.Office.Markers.Of(s)), "submission"));
    public static readonly Step SubmitsOnAgreedDay = Section(s => s.IsOpen && s.State.AgreedUntil <= s.Today.AddDays(1), s => SectionActs.Submit(s, s.Head ?? s.Clerk, Texts.Values(s), "submission"));
    public static readonly Step SubmitsLateFigure = Section(s => Is(s, OnTime), s => SectionActs.Submit(s, s.Head ?? s.Clerk, Texts.Values(s, late: FinalDay(s)), "late figure: marked by the section"));
    public static readonly Step SubmitsLateFigureAgain = Section(s => s.State.ReturnedAt is not null && s.IsOpen, s => SectionActs.Submit(s, s.Head ?? s.Clerk, Texts.Values(s, late: FinalDay(s)), "submission"));
    public static readonly Step CorrectsLateFigure = Section(s => s.IsOpen && s.Now > s.State.Closing && s.State.LateUntil <= s.Today.AddDays(3), s => SectionActs.Submit(s, s.Head ?? s.Clerk, Final(s), "late figure: corrected"));
    public static readonly Step AnswersReopened = Section(s => s.IsOpen && s.State.LateUntil <= s.Today.AddDays(3), s => SectionActs.Submit(s, s.Head ?? s.Clerk, Texts.Values(s), "late figure: corrected"));
    public static readonly Step SavesDraft = Section(s => s.IsOpen && s.Is(s.State.Opening, 2 + s.Chance(5, "draft")), s => SectionActs.Draft(s, s.Clerk ?? s.Head));
    public static readonly Step Objects = Section(s => s.Is(s.State.Closing, 2) && s.State.Wordings is [.., { Text: not null }], s => SectionActs.Object(s, s.State.Wordings.Count(w => w.Text is not null)));
    public static readonly Step ChangesTarget = Section(s => s.Is(s.State.Closing, 20 + s.Chance(150, "change")) && MayChange(s), SectionActs.ChangeTarget);

    public static readonly Step OfficeChecks = Office(s => s is { State: { Answers.Count: > 0, ReturnedAt: null, IsOutside: false, Checked: null } }, DeskActs.Check);
    public static readonly Step AgreesBeforeDue = Office(s => s.IsOpen && s.Is(s.State.Due, -2) && s.State.Answers.Count == 0, s => DeskActs.Agree(s, 3 + s.Chance(9, "agree"), "agreed day"));
    public static readonly Step Escalates = Office(s => s.IsOpen && s.Now > s.State.Due && s.State.IsMissing && !(s.State.AgreedUntil >= s.Today) && !(s.Cycle.Wards[s.Sheet.Ward].StopUntil >= s.Today), DeskActs.Escalate);
    public static readonly Step GapOnBehalf = Office(s => Is(s, Gap), s => DeskActs.OnBehalf(s, "gap: on behalf"));
    public static readonly Step GapWaits = Office(s => Is(s, Gap) && s.State.Answers.Count == 0, s => DeskActs.Agree(s, 3 + s.Chance(3, "wait"), "gap: wait"));
    public static readonly Step GapOutside = Office(s => Is(s, Gap), s => DeskActs.Outside(s, "事業を中止したためです。", "gap: outside"));
    public static readonly Step GoesOutside = Office(s => s.IsOpen && s.Is(s.State.Opening, 3), s => DeskActs.Outside(s, "組織の見直しのためです。", "outside with reason"));
    public static readonly Step ComesBack = Office(s => s.Is(s.State.Opening, 6), s => DeskActs.Outside(s, null, "outside taken back"));
    public static readonly Step BehalfOnRequest = Office(s => s.IsOpen && s.Is(s.State.Due, -4), s => DeskActs.OnBehalf(s, "entry on behalf"));
    public static readonly Step FromPaper = Office(s => s.IsOpen && s.Is(s.State.Opening, 4) && s.State.Answers.Count == 0, Paper.Phase);
    public static readonly Step ErasesAfterClosing = Office(s => s.Now > s.State.Closing && s.Is(s.State.Closing, 1), s => s.Office.Markers.Erase(s));
    public static readonly Step ErasesAfterPublication = Office(s => s.Cycle.Editions[s.Phase].Any(e => e.PublishedAt is not null), s => s.Office.Markers.Erase(s));
    public static readonly Step OfficeChangesTarget = Office(s => s.Is(s.State.Closing, 20 + s.Chance(150, "change")) && MayChange(s), DeskActs.ChangeTarget);
    public static readonly Step ReopensLateFigure = Office(s => s.Now > s.State.Closing && s.Is(s.State.Closing, 2) && s.State is { Answers.Count: > 0, ReturnedAt: null, IsOutside: false }, s => DeskActs.Reopen(s, 25 + s.Chance(15, "reopen")));

    public static Step Returns(int days) => Office(s => s.State is { Answers.Count: > 0, ReturnedAt: null, IsOutside: false }, s => DeskActs.Return(s, days, s.Now < s.State.Closing ? "returned while open" : "returned after closing with own day"));

    /// <summary>While the new year's targets are being set.</summary>
    public static readonly Step ReturnsInMay = Office(
        s => s.Today >= Life.Days.Add(new(s.Cycle.Year + 1, 5, 7), s.Chance(3, "in May")) && s.State is { Answers.Count: > 0, ReturnedAt: null, IsOutside: false }, s => DeskActs.Return(s, 9, "returned after closing with own day"));

    public static Step ReturnsAfterClosing(int after, int days) => Office(
        s => s.Now > s.State.Closing && s.Is(s.State.Closing, after) && s.State is { Answers.Count: > 0, ReturnedAt: null, IsOutside: false },
        s => DeskActs.Return(s, days, "returned after closing with own day"));

    public static Step SubmitsAgain(int days) => Section(
        s => s.IsOpen && s.State.ReturnedAt is { } at && s.Is(at, days), s => SectionActs.Submit(s, s.Head ?? s.Clerk, Texts.Values(s), "resubmitted"));

    public static Step Words(int after, bool isMarked = false) => Office(
        s => s.Now > s.State.Closing && s.Is(s.State.Closing, after) && s.State is { Answers.Count: > 0, ReturnedAt: null, IsOutside: false },
        s => DeskActs.Word(s, $"（整理）{Texts.Text(s, s.State.Answers.Count, isMarked ? s.Office.Markers.Of(s) : null)}"));

    /// <summary>Whoever sent it in is called elsewhere; the successor finds it so.</summary>
    public static Step HandsOver() => Office(
        s => s.Now > s.State.Closing && s.Head is { } head && !s.Cycle.Prepared.ContainsKey(head.Id) && Desks.PostDesk.Stands(s.Cycle, head) && (s.State.ReturnedAt is not null || s.State.LateUntil is not null),
        s => s.Office.Posts.HandOver(s.Cycle, s.Sheet, s.Head!));

    public static Step Settles(bool keep) => Office(s => s.State.Objected is not null, s => DeskActs.Settle(s, keep));

    private static DateOnly OnTime(Scene s) => Life.Days.Add(MunicipalTime.DayOf(s.State.Due), -s.Chance(5, "on time"));

    private static DateOnly LateDay(Scene s) => Life.Days.Add(MunicipalTime.DayOf(s.State.Due), 1 + s.Chance(3, "late"));

    private static DateOnly Gap(Scene s) => Life.Days.Add(MunicipalTime.DayOf(s.State.End), 1);

    private static bool Is(Scene s, Func<Scene, DateOnly> day) => s.Today >= day(s) && (day == Gap ? !s.IsOpen && s.State.IsMissing && s.Now >= s.State.Opening : s.IsOpen);

    private static bool Awaits(Scene s) => s.State is { Answers.Count: > 0, ReturnedAt: null, IsOutside: false, IsConfirmed: false, IsSentBack: false } && s.Head is not null;

    private static bool MayChange(Scene s) => !s.IsOpen && s.State is { Answers.Count: > 0, ReturnedAt: null, IsOutside: false } && s.Now < s.Cycle.Care;

    private static DateOnly FinalDay(Scene s) => Life.Days.OnOrBefore(new(s.Cycle.Year + 1, 5, 12 + s.Chance(15, "final")));

    /// <summary>After the closing nothing but the figure may change.</summary>
    private static Dictionary<string, string> Final(Scene s)
    {
        var values = new Dictionary<string, string>(s.State.Answers[^1].Values) { ["rate"] = "91.7" };
        values.Remove("rate--late");
        return values;
    }

    private static Step Section(Func<Scene, bool> isDue, Func<Scene, Act?> act) => new(false, isDue, act);

    private static Step Office(Func<Scene, bool> isDue, Func<Scene, Act?> act) => new(true, isDue, act);
}
