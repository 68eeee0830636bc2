using WardCycle.Calendar;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Sheets;
using WardCycle.Sheets;

namespace WardCycle.Tests.Secretariat;

public sealed class SheetDecisionTests
{
    private static readonly PhaseId T = DeskWorld.Targets;
    private static readonly DateOnly Tomorrow = DeskWorld.Today.AddDays(3);
    private static readonly DateTimeOffset Before = DeskWorld.Now.AddHours(-1);

    private static readonly PhaseState Open = new(Gate.Open, InvitedOn: new(2026, 5, 1));
    private static readonly PhaseState Submitted = Open with { Revision = 2, SubmittedAt = Before };
    private static readonly PhaseState Returned = Submitted with { Returned = new(2, Before, Before.AddDays(9)) };
    private static readonly PhaseState Outside = Open with { Outside = new("休止", Before, "x") };
    private static readonly PhaseState Checked = Submitted with { Checked = new(2, Before, "x") };
    private static readonly PhaseState Shut = Submitted with { Gate = Gate.Shut };
    private static readonly PhaseState Lapsed = Returned with { Gate = Gate.Shut };
    private static readonly PhaseState Missed = Open with { Gate = Gate.Shut };

    /// <summary>Name of the case with its reason, the sheet's state, the command, the field of the refusal or the audit's word.</summary>
    public static TheoryData<string, PhaseState, Func<SheetId, SheetCommand>, string> Table => new()
    {
        { "a submission goes back", Submitted, s => new SheetCommand.Return(s, T, 2, "書き足してください。", Tomorrow), "sheet.returned" },
        { "after the closing too", Shut, s => new SheetCommand.Return(s, T, 2, "書き足してください。", Tomorrow), "sheet.returned" },
        { "what is checked may still go back", Checked, s => new SheetCommand.Return(s, T, 2, "書き足してください。", Tomorrow), "sheet.returned" },
        { "nothing was submitted", Open, s => new SheetCommand.Return(s, T, 0, "理由", Tomorrow), "!revision" },
        { "the person saw an older revision", Submitted, s => new SheetCommand.Return(s, T, 1, "理由", Tomorrow), "!revision" },
        { "it has gone back already", Returned, s => new SheetCommand.Return(s, T, 2, "理由", Tomorrow), "!" },
        { "the reason is what the section reads", Submitted, s => new SheetCommand.Return(s, T, 2, " \r\n ", Tomorrow), "!reason" },
        { "a reason of 2001 units", Submitted, s => new SheetCommand.Return(s, T, 2, new string('あ', 2001), Tomorrow), "!reason" },
        { "a lone surrogate", Submitted, s => new SheetCommand.Return(s, T, 2, "\ud800", Tomorrow), "!reason" },
        { "today leaves no time", Submitted, s => new SheetCommand.Return(s, T, 2, "理由", DeskWorld.Today), "!due" },
        { "nobody watches after the care date", Submitted, s => new SheetCommand.Return(s, T, 2, "理由", new(2027, 7, 2)), "!due" },
        { "no such phase", Submitted, s => new SheetCommand.Return(s, new("x"), 2, "理由", Tomorrow), "!phase" },

        { "the newest is checked", Submitted, s => new SheetCommand.Check(s, T, 2), "sheet.checked" },
        { "an older one is not", Submitted, s => new SheetCommand.Check(s, T, 1), "!revision" },
        { "nothing to check", Open, s => new SheetCommand.Check(s, T, 0), "!revision" },
        { "returned is not checked", Returned, s => new SheetCommand.Check(s, T, 2), "!" },
        { "pressed twice", Checked, s => new SheetCommand.Check(s, T, 2), "=" },

        { "outside with a reason", Open, s => new SheetCommand.SetOutside(s, T, "事業の休止"), "sheet.outside-set" },
        { "outside without one", Open, s => new SheetCommand.SetOutside(s, T, ""), "!reason" },
        { "back inside", Outside, s => new SheetCommand.SetOutside(s, T, null), "sheet.outside-cleared" },
        { "was never outside", Open, s => new SheetCommand.SetOutside(s, T, null), "=" },

        { "wait for a missing one", Open, s => new SheetCommand.AgreeUntil(s, T, Tomorrow), "sheet.agreed" },
        { "wait for what was returned and did not come back", Lapsed, s => new SheetCommand.AgreeUntil(s, T, Tomorrow), "sheet.agreed" },
        { "nothing to wait for", Submitted, s => new SheetCommand.AgreeUntil(s, T, Tomorrow), "!" },
        { "yesterday", Open, s => new SheetCommand.AgreeUntil(s, T, DeskWorld.Today.AddDays(-1)), "!until" },

        { "a figure comes later", Shut, s => new SheetCommand.ReopenForLateFigure(s, T, new(2026, 6, 30), "決算後"), "sheet.reopened" },
        { "nothing submitted to correct", Missed, s => new SheetCommand.ReopenForLateFigure(s, T, new(2026, 6, 30), "決算後"), "!" },
        { "final today", Shut, s => new SheetCommand.ReopenForLateFigure(s, T, DeskWorld.Today, "決算後"), "!finalBy" },

        { "remind who is missing", Open, s => new SheetCommand.SendNow(s, T), "sheet.reminded-now" },
        { "remind who was returned", Returned, s => new SheetCommand.SendNow(s, T), "sheet.reminded-now" },
        { "nobody is missing", Submitted, s => new SheetCommand.SendNow(s, T), "!" },
        { "reminded today", Open with { LastReminder = DeskWorld.Today }, s => new SheetCommand.SendNow(s, T), "!" },
        { "reminded yesterday", Open with { LastReminder = DeskWorld.Today.AddDays(-1) }, s => new SheetCommand.SendNow(s, T), "sheet.reminded-now" },
        { "agreed to wait", Open with { AgreedUntil = DeskWorld.Today }, s => new SheetCommand.SendNow(s, T), "!" },
        { "the form is shut", Missed, s => new SheetCommand.SendNow(s, T), "!" },

        { "before the due date nobody is told", Open, s => new SheetCommand.Escalate(s, T), "!" },
        { "overdue after a return", Returned with { Returned = new(2, Before.AddDays(-9), Before) }, s => new SheetCommand.Escalate(s, T), "sheet.escalated" },
        { "told once", Returned with { Returned = new(2, Before.AddDays(-9), Before), Planned = ["escalation", "escalation:2026-05-08"] }, s => new SheetCommand.Escalate(s, T), "!" },

        { "on behalf", Open, s => OnBehalf(s, 0), "sheet.submitted-on-behalf" },
        { "on behalf after closing", Missed, s => OnBehalf(s, 0), "sheet.submitted-on-behalf" },
        { "not opened yet", PhaseState.Untouched, s => OnBehalf(s, 0), "!" },
        { "the section was faster", Submitted, s => OnBehalf(s, 1), "!" },
        { "nothing filled in", Open, s => OnBehalf(s, 0, text: ""), "!target" },
        { "too long", Open, s => OnBehalf(s, 0, text: new string('あ', 1001)), "!target" },
        { "no reason", Open, s => OnBehalf(s, 0, reason: ""), "!reason" },
        { "outside is not answered", Outside, s => OnBehalf(s, 0), "!" },

        { "a note", Open, s => new SheetCommand.AddNote(s, "電話で確認しました。"), "sheet.note" },
        { "an empty note", Open, s => new SheetCommand.AddNote(s, " "), "!text" },
        { "a link that is not there", Open, s => new SheetCommand.RevokeLink(s, new PublicId("none"), "誤送信", false), "!link" },
        { "a post that is not there", Open, s => new SheetCommand.HandOver(s, new("none"), "h", ["a@example.lg.jp"], null), "!post" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_command_is_accepted_refused_at_a_field_or_found_done(string reason, PhaseState state, Func<SheetId, SheetCommand> command, string outcome)
    {
        var world = await DeskWorld.Start();
        var sheet = await world.Alone();
        await world.Put(sheet, T, _ => state);

        var verdict = SheetDecision.Decide(await world.Case(sheet), command(sheet));

        var met = verdict switch
        {
            SheetVerdict.Refused refused => "!" + refused.Problems[0].Field,
            SheetVerdict.Unchanged => "=",
            SheetVerdict.Accepted accepted => accepted.What,
            _ => "?",
        };
        Assert.True(outcome == met, $"{reason}: expected {outcome}, met {met}");
    }

    [Fact]
    public async Task A_return_opens_the_gate_withdraws_the_check_and_writes_to_every_address()
    {
        var world = await DeskWorld.Start();
        var sheet = await world.Alone();
        await world.Put(sheet, T, _ => Checked with { Gate = Gate.Shut });

        DeskWorld.Accepted(await world.Do(new SheetCommand.Return(sheet, T, 2, "数値目標を\r\n書き足してください。", new(2026, 5, 25))));

        var state = await world.Of(sheet, T);
        Assert.Equal(Gate.Open, state.Gate);
        Assert.Null(state.Checked);
        Assert.Equal(MunicipalTime.At(new(2026, 5, 25), new(17, 15)), state.Returned!.Due);
        var mail = Assert.Single((await world.State()).OpenMails, m => m.Body.Purpose == MailPurpose.Returned).Body;
        Assert.Equal(("returned:2", 2), (mail.Occasion, mail.Revision));
        Assert.Equal(WardCycle.Cycles.Subject.Ward(DeskWorld.Ward), world.Bell.Rung[^1]);
        await world.Plan();
        Assert.Equal(Gate.Open, (await world.Of(sheet, T)).Gate);
    }

    [Fact]
    public async Task A_return_to_a_closed_day_is_accepted_with_a_warning()
    {
        var world = await DeskWorld.Start();
        var sheet = await world.Alone();
        await world.Put(sheet, T, _ => Submitted);
        Assert.Contains("閉庁日（土曜日）", DeskWorld.Accepted(await world.Do(new SheetCommand.Return(sheet, T, 2, "理由", new(2026, 5, 16)))), StringComparison.Ordinal);
    }

    private static SheetCommand.SubmitOnBehalf OnBehalf(SheetId sheet, int @base, string text = "待ち時間を短くします。", string reason = "紙で受け取りました。") =>
        new(sheet, T, @base, DeskWorld.Answers(text), reason, "op");
}
