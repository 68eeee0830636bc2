using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Tests.OfficeLife.Stories;

/// <summary>What the secretariat does to one sheet.</summary>
internal static class DeskActs
{
    public static Act Return(Scene scene, int days, string kind)
    {
        var (state, due) = (scene.State, Life.Days.Add(scene.Today, days));
        return Do(scene, kind, new SheetCommand.Return(Id(scene), new(scene.Phase), state.Answers.Count, "数値の根拠をお書きください。", due), at =>
        {
            (state.ReturnedAt, state.ReturnedDue, state.Checked, state.AgreedUntil) = (at, MunicipalTime.At(due, new(17, 15)), null, null);
        }) with
        { Also = scene.Cycle.Wards[scene.Sheet.Ward].StopUntil >= scene.Today ? ["return while mails are stopped"] : [] };
    }

    public static Act Check(Scene scene)
    {
        var (state, number) = (scene.State, scene.State.Answers.Count);
        return Do(scene, "checked", new SheetCommand.Check(Id(scene), new(scene.Phase), number), _ => state.Checked = number);
    }

    public static Act Agree(Scene scene, int days, string kind)
    {
        var (state, until) = (scene.State, Life.Days.Add(scene.Today, days));
        return Do(scene, kind, new SheetCommand.AgreeUntil(Id(scene), new(scene.Phase), until), at => (state.AgreedUntil, state.AskedAgainAt) = (until, MunicipalTime.At(until, new(23, 0))));
    }

    /// <summary>To the superior; past one who has the section's own post, to the ward's secretariat.</summary>
    public static Act Escalate(Scene scene)
    {
        var (state, told) = (scene.State, scene.Cycle.Superior(scene.Sheet, scene.Today));
        return Do(scene, "superior told", new SheetCommand.Escalate(Id(scene), new(scene.Phase)), at => (state.EscalatedAt, state.EscalatedTo) = (at, told)) with
        {
            Also = told.IsSuperior ? [] : ["superior skipped: the same person"],
        };
    }

    public static Act OnBehalf(Scene scene, string kind, string? marker = null)
    {
        var (state, number, values) = (scene.State, scene.State.Answers.Count, Texts.Values(scene, marker));
        var operation = string.Create(CultureInfo.InvariantCulture, $"behalf-{scene.Sheet.Id}-{scene.Phase}-{number}");
        return Do(scene, kind, new SheetCommand.SubmitOnBehalf(Id(scene), new(scene.Phase), number, SectionActs.Of(values), "紙で受け取りました。", operation), at =>
        {
            state.Submit(new(at, values, "office"));
            SectionActs.Late(state, values, at);
        }) with
        { IsPressedAgain = true, Also = kind == "entry on behalf" ? [] : ["entry on behalf"] };
    }

    public static Act Outside(Scene scene, string? reason, string kind)
    {
        var state = scene.State;
        return Do(scene, kind, new SheetCommand.SetOutside(Id(scene), new(scene.Phase), reason), at =>
        {
            state.Outside.Add((at, reason));
            state.AskedAgainAt = at;
        }) with
        { Also = reason is not null && kind != "outside with reason" ? ["outside with reason"] : [] };
    }

    public static Act Word(Scene scene, string? text)
    {
        var (state, field) = (scene.State, OfficeScheme.TextField(scene.Phase));
        var worded = text ?? state.Answers[^1].Values[field];
        var texts = new Dictionary<string, string> { [field] = worded };
        return Do(scene, text is null ? "wording dropped" : "wording", new SheetCommand.Word(
            Id(scene), new(scene.Phase), state.Answers.Count, SectionActs.Of(texts), "読みやすくするためです。"), at => state.Wordings.Add(new(at, field, text)));
    }

    public static Act Settle(Scene scene, bool keep)
    {
        var (state, field) = (scene.State, OfficeScheme.TextField(scene.Phase));
        return Do(scene, keep ? "objection answered: kept" : "objection answered: dropped",
            new SheetCommand.SettleObjection(Id(scene), new(scene.Phase), new(field), keep, "市の表記の基準によります。"), at =>
            {
                state.Objected = null;
                if (!keep)
                {
                    state.Wordings.Add(new(at, field, null));
                }
            });
    }

    public static Act Reopen(Scene scene, int days)
    {
        var (state, until) = (scene.State, Life.Days.Add(scene.Today, days));
        return Do(scene, "late figure: reopened by the office",
            new SheetCommand.ReopenForLateFigure(Id(scene), new(scene.Phase), until, "出納整理期間の後に確定するためです。"), at => state.Late.Add((at, until)));
    }

    public static Act ChangeTarget(Scene scene)
    {
        var (state, number, on) = (scene.State, scene.State.Answers.Count, scene.Today);
        var (values, reason) = (SectionActs.Changed(scene), $"年度途中の見直しです（{scene.Sheet.Id}）。");
        return Do(scene, "target changed by the office",
            new SheetCommand.ChangeTarget(Id(scene), new(scene.Phase), number, SectionActs.Of(values), on, reason), at =>
            SectionActs.TargetChanged(state, at, on, values, reason, "office")) with
        { IsPressedAgain = true };
    }

    private static SheetId Id(Scene scene) => new(scene.Sheet.Id);

    private static Act Do(Scene scene, string kind, SheetCommand command, Action<DateTimeOffset> then) => new(
        kind, scene.Key, scene.Partition,
        async life => Act.Said(await life.Get<SheetCommands>().Do(Office.City, scene.Cycle.Id, new(scene.Sheet.Ward), command)), then);
}
