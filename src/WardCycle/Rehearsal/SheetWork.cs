using WardCycle.Calendar;
using WardCycle.Cycles.Planning;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Rehearsal;

/// <summary>
/// What the simulated secretariat does next to a sheet: a pure function of its record and the day. What came in at this very
/// moment is looked at next time, so that a round which a crash cut short and which is made again does the same.
/// </summary>
public static class SheetWork
{
    private const int ReturnPercent = 12;
    private const int LateFigureEvery = 11;

    public static SheetCommand? Next(int seed, SheetMoment at) => at.State switch
    {
        _ when at.IsFilledByLead => null,
        _ when at.State.SubmittedAt >= at.Now || at.State.Checked?.At >= at.Now || at.State.Review?.At >= at.Now => null,
        { Returned: not null } or { Outside: not null } => AfterClosing(at),
        { Revision: 0 } => AfterClosing(at),
        { Revision: 1, Checked: null } when Draw.Percent(ReturnPercent, seed, "return", Key(at)) => Return(at),
        { Revision: > 0, Checked: null } => new SheetCommand.Check(at.Sheet.Id, at.Phase.Id, at.State.Revision),
        { Checked: not null, Review: null } when SampleTexts.Review(seed, at.Cycle.Scheme, at.Sheet.Of(at.Phase), at.Sheet.Id.Value) is { IsEmpty: false } review =>
            new SheetCommand.Review(at.Sheet.Id, at.Phase.Id, at.State.Revision, review),
        { Checked: not null, LateFigure: null } when IsLateFigure(seed, at) => LateFigure(at),
        _ => null,
    };

    private static SheetCommand.Return Return(SheetMoment at) =>
        new(at.Sheet.Id, at.Phase.Id, at.State.Revision, "市民の皆様に伝わりにくい表現があります。用語に説明を添えてください。", at.Cycle.Days.Add(at.Today, 5));

    /// <summary>Nothing came in: a working day after the sheet's end the secretariat enters it, or marks it as not rated.</summary>
    private static SheetCommand? AfterClosing(SheetMoment at)
    {
        if (at.State.Gate != Gate.Shut || at.State.Outside is not null || !at.State.IsMissing
            || at.Today < at.Cycle.Days.Add(MunicipalTime.DayOf(at.Dates.End), 1))
        {
            return null;
        }

        var seed = at.Cycle.Cycle.Seed;
        var answers = SampleTexts.Answer(seed, at);
        return at.State.Revision == 0 && at.Ward.Sheets.Count > FewSheets && Draw.Percent(25, seed, "outside", Key(at))
            ? new SheetCommand.SetOutside(at.Sheet.Id, at.Phase.Id, "組織の見直しにより、今年度は評価の対象としません。")
            : new SheetCommand.SubmitOnBehalf(at.Sheet.Id, at.Phase.Id, at.State.Revision, answers, "締切までに入力がなかったため、所属に確認のうえ事務局で入力しました。", $"behalf-{at.Sheet.Id}-{at.Phase.Id}-{at.State.Revision}");
    }

    /// <summary>One sheet in eleven has a year-end figure that waits for the accounts.</summary>
    private static bool IsLateFigure(int seed, SheetMoment at) =>
        at.Phase.Id == at.Cycle.Scheme.Phases[^1].Id
        && at.State.Gate == Gate.Shut
        && at.Ward.Sheets.TakeWhile(s => s.Body.Id != at.Sheet.Id).Count() % LateFigureEvery
            == Draw.Below(Math.Min(LateFigureEvery, at.Ward.Sheets.Count), seed, "late figure", at.Ward.Ward.Value);

    private static SheetCommand.ReopenForLateFigure LateFigure(SheetMoment at) => new(
        at.Sheet.Id,
        at.Phase.Id,
        at.Cycle.Days.Add(at.Cycle.Cycle.Care.Moved, -10),
        "市税の徴収率は、決算の確定後に改めて報告します。");

    /// <summary>Where a ward has no more sheets than that, one that is not rated would leave a report of dashes.</summary>
    private const int FewSheets = 3;

    private static string Key(SheetMoment at) => $"{at.Ward.Ward}/{at.Sheet.Id}/{at.Phase.Id}";
}
