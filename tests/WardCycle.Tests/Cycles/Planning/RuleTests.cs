using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Cycles.Planning;

/// <summary>
/// The rules one by one, on the shipped scheme in fiscal year 2026: targets open on 15 April, due on 15 May, closing on 22 May
/// 17:15; reminders on 8, 14, 15, 18 and 20 May (five working days and one before, the day itself, one and three after).
/// </summary>
public sealed class RuleTests
{
    private static readonly PhaseState Shut = new(Gate.Shut);
    private static readonly PhaseState Open = new(Gate.Open);
    private static readonly PhaseState Invited = Open with { InvitedOn = new(2026, 4, 15) };
    private static readonly PhaseState Answered = Invited with { Revision = 1, SubmittedAt = World.At(2026, 5, 1) };
    private static readonly PhaseState SentBack = Answered with { Returned = new(1, World.At(2026, 5, 11, 15), World.At(2026, 5, 29, 17, 15)) };
    private static readonly PhaseState Late = Answered with { LateFigure = new(new(2026, 6, 12), 1, "決算が確定していません。") };

    public static TheoryData<string, PhaseState, string, Gate, string?> Gates => new()
    {
        { "before the opening", PhaseState.Untouched, "2026-04-15T08:29", Gate.NotYet, "2026-04-15T08:30" },
        { "at the opening", PhaseState.Untouched, "2026-04-15T08:30", Gate.Open, "2026-05-22T17:15" },
        { "a minute before the closing", Open, "2026-05-22T17:14", Gate.Open, "2026-05-22T17:15" },
        { "at the closing", Open, "2026-05-22T17:15", Gate.Shut, null },
        { "a cycle begun after the closing: never open", PhaseState.Untouched, "2026-06-01T09:00", Gate.Shut, null },
        { "the return's due date lies behind the closing", SentBack, "2026-05-25T09:00", Gate.Open, "2026-05-29T17:15" },
        { "the return's due date has come", SentBack, "2026-05-29T17:15", Gate.Shut, null },
        { "a late figure reopens", Late with { Gate = Gate.Shut }, "2026-06-01T09:00", Gate.Open, "2026-06-12T17:15" },
        { "a late figure that has come in reopens nothing", Late with { Gate = Gate.Shut, LateFigure = Late.LateFigure! with { Settled = true } }, "2026-06-01T09:00", Gate.Shut, null },
        { "open although the opening was moved back: it does not un-open", Open, "2026-04-10T09:00", Gate.Open, "2026-05-22T17:15" },
    };

    public static TheoryData<string, PhaseState, string, string?> Invitations => new()
    {
        { "the gate is open and nothing has come", Open, "2026-04-15T09:00", "2026-04-15T09:00" },
        { "outside office hours it waits for the morning", Open, "2026-04-15T19:00", "2026-04-16T08:30" },
        { "a day late it still goes out at once", Open, "2026-04-17T10:00", "2026-04-17T10:00" },
        { "it was planned before", Invited, "2026-04-16T09:00", null },
        { "somebody answered before being asked", Open with { Revision = 1 }, "2026-04-15T09:00", null },
        { "the phase is not answered here", Open with { Outside = new("対象外です。", World.At(2026, 4, 15), "account:a") }, "2026-04-15T09:00", null },
        { "the gate is not open yet", PhaseState.Untouched, "2026-04-14T09:00", null },
        { "a cycle begun after the closing invites nobody", Shut, "2026-06-01T09:00", null },
        { "a return has its own mail", SentBack with { InvitedOn = null }, "2026-05-12T09:00", null },
    };

    public static TheoryData<string, PhaseState, string, MailPurpose?, string?> Reminders => new()
    {
        { "no day has come yet", Invited, "2026-05-07T17:00", null, "2026-05-08T08:30" },
        { "five working days before, 憲法記念日 and its neighbours left out", Invited, "2026-05-08T08:30", MailPurpose.ReminderBefore, "2026-05-14T08:30" },
        { "a draft was begun and left", Invited with { DraftAt = World.At(2026, 5, 1) }, "2026-05-08T08:30", MailPurpose.DraftForgotten, "2026-05-14T08:30" },
        { "on the day", Invited, "2026-05-15T08:30", MailPurpose.ReminderOnDay, "2026-05-18T08:30" },
        { "the working day after: not on the Saturday", Invited, "2026-05-18T08:30", MailPurpose.ReminderAfter, "2026-05-20T08:30" },
        { "an outage over four days makes one mail, not four", Invited, "2026-05-20T09:00", MailPurpose.ReminderAfter, null },
        { "that day's mail is planned already", Invited.Plan("remind:2026-05-08:2026-05-15") with { LastReminder = new(2026, 5, 8) }, "2026-05-08T09:00", null, "2026-05-14T08:30" },
        { "nothing was sent on the 14th, but the 15th was", Invited with { LastReminder = new(2026, 5, 15) }, "2026-05-15T12:00", null, "2026-05-18T08:30" },
        { "submitted", Answered, "2026-05-15T08:30", null, null },
        { "agreed until the day after tomorrow", Invited with { AgreedUntil = new(2026, 5, 15) }, "2026-05-14T08:30", null, "2026-05-15T08:30" },
        { "agreed until yesterday", Invited with { AgreedUntil = new(2026, 5, 13) }, "2026-05-14T08:30", MailPurpose.ReminderBefore, "2026-05-15T08:30" },
        { "five were sent", Five(), "2026-05-20T08:30", null, null },
        { "five were sent before the return, which asks anew", Five() with { Revision = 1, Returned = SentBack.Returned }, "2026-05-22T08:30", MailPurpose.Returned, "2026-05-28T08:30" },
        { "in the night it waits: its words are those of the morning", Invited, "2026-05-08T19:00", null, "2026-05-11T08:30" },
        { "invited on the reminder's own day", Open with { InvitedOn = new(2026, 5, 8) }, "2026-05-08T10:00", null, "2026-05-14T08:30" },
        { "invited after the five days", Open with { InvitedOn = new(2026, 5, 11) }, "2026-05-11T10:00", null, "2026-05-14T08:30" },
        { "never invited", Open, "2026-05-15T08:30", null, null },
        { "shut", Invited with { Gate = Gate.Shut }, "2026-05-25T08:30", null, null },
        { "returned: the days follow the return's due date", SentBack, "2026-05-22T08:30", MailPurpose.Returned, "2026-05-28T08:30" },
        { "returned: no day of the first due date counts", SentBack, "2026-05-15T08:30", null, "2026-05-22T08:30" },
        { "outside", Invited with { Outside = new("対象外です。", World.At(2026, 4, 20), "account:a") }, "2026-05-15T08:30", null, null },
    };

    [Theory]
    [MemberData(nameof(Gates))]
    public async Task A_gate_opens_at_the_opening_and_shuts_at_the_sheets_own_end(string reason, PhaseState state, string now, Gate gate, string? wake)
    {
        var answer = GateRule.Apply(await At(now, state));
        Assert.True(answer.State.Gate == gate, $"{reason}: {answer.State.Gate}");
        Assert.Empty(answer.Mails);
        Assert.True(answer.Wake == Instant(wake), $"{reason}: {answer.Wake:O}");
    }

    [Theory]
    [MemberData(nameof(Invitations))]
    public async Task A_section_is_invited_once(string reason, PhaseState state, string now, string? when)
    {
        var answer = InvitationRule.Apply(await At(now, state));
        Assert.True(answer.Mails.Select(m => (DateTimeOffset?)m.NotBefore).SingleOrDefault() == Instant(when), reason);
        Assert.All(answer.Mails, m => Assert.Equal(MailPurpose.Invitation, m.Purpose));
        Assert.True(when is null ? answer.State == state : answer.State.InvitedOn == MunicipalTime.DayOf(Instant(when)!.Value), reason);
    }

    [Theory]
    [MemberData(nameof(Reminders))]
    public async Task Only_the_newest_reminder_day_that_has_come_makes_a_mail(string reason, PhaseState state, string now, MailPurpose? purpose, string? wake)
    {
        var answer = ReminderRule.Apply(await At(now, state));
        Assert.True(answer.Mails.Select(m => (MailPurpose?)m.Purpose).SingleOrDefault() == purpose, $"{reason}: {string.Join(" / ", answer.Mails)}");
        Assert.True(answer.Wake == Instant(wake), $"{reason}: {answer.Wake:O}");
        Assert.Equal(purpose is not null, answer.State != state);
    }

    [Fact]
    public async Task Reminders_sent_count_up_to_the_maximum_and_no_further()
    {
        var world = await World.Open();
        var state = Invited;
        List<string> sent = [];
        for (var now = World.At(2026, 4, 15, 8, 45); now < World.At(2026, 5, 22, 17); now = now.AddDays(1))
        {
            var answer = ReminderRule.Apply(await world.Moment(now, state));
            state = answer.State;
            sent.AddRange(answer.Mails.Select(_ => MunicipalTime.DayOf(now).ToString("MM-dd", CultureInfo.InvariantCulture)));
        }

        Assert.Equal(["05-08", "05-14", "05-15", "05-18", "05-20"], sent);
    }

    [Fact]
    public async Task A_stop_of_the_wards_mails_puts_a_mail_behind_it()
    {
        var world = await World.Open();
        var at = await world.Moment(World.At(2026, 4, 15), Open, change: w => w with { Head = w.Head with { Body = w.Head.Body with { MailStopUntil = new(2026, 4, 17) } } });
        Assert.Equal(World.At(2026, 4, 20, 8, 30), Assert.Single(InvitationRule.Apply(at).Mails).NotBefore);
    }

    [Theory]
    [InlineData(18, MailPurpose.ReminderAfter, "the day itself and the day before it have passed: the mail says so")]
    [InlineData(13, MailPurpose.ReminderBefore, "two days are left")]
    public async Task A_reminder_held_by_a_stop_of_mails_speaks_of_the_day_on_which_it_goes(int day, MailPurpose purpose, string reason)
    {
        var world = await World.Open();
        WardState Stop(WardState w) => w with { Head = w.Head with { Body = w.Head.Body with { MailStopUntil = new(2026, 5, day == 18 ? 17 : 12) } } };
        var held = ReminderRule.Apply(await world.Moment(World.At(2026, 5, day == 18 ? 15 : 8), Invited, change: Stop));
        Assert.Empty(held.Mails);
        var then = World.At(2026, 5, day, 8, 30);
        Assert.True(held.Wake <= then, reason);
        Assert.True(purpose == ReminderRule.Apply(await world.Moment(then, held.State, change: Stop)).Mails.Single().Purpose, reason);
    }

    [Theory]
    [InlineData("somu", "2026-05-19T09:00", false, "two working days after: too early")]
    [InlineData("somu", "2026-05-20T00:00", true, "three working days after the due date")]
    [InlineData("somu", "2026-05-29T00:00", true, "it stays proposed until it is sent or answered")]
    [InlineData("hogo", "2026-05-20T09:00", false, "its lead answers")]
    public async Task An_escalation_is_proposed_three_working_days_after_the_due_date(string section, string now, bool proposed, string reason)
    {
        var world = await World.Open();
        Assert.True(proposed == EscalationRule.IsProposed(await world.Moment(Instant(now)!.Value, Invited, section)), reason);
    }

    [Theory]
    [MemberData(nameof(NotEscalated))]
    public async Task Nobody_is_escalated_who_owes_nothing(string reason, PhaseState state) =>
        Assert.False(EscalationRule.IsProposed(await At("2026-05-21T09:00", state)), reason);

    public static TheoryData<string, PhaseState> NotEscalated => new()
    {
        { "answered", Answered },
        { "never invited", Open },
        { "told before", Invited.Plan("escalation") },
        { "outside", Invited with { Outside = new("対象外です。", World.At(2026, 4, 20), "account:a") } },
    };

    [Fact]
    public async Task Escalation_sends_by_itself_only_where_the_scheme_says_so()
    {
        var shipped = await World.Open();
        var automatic = await World.Open(yaml: World.Yaml.Replace("automatic: false", "automatic: true", StringComparison.Ordinal));
        Assert.Empty(EscalationRule.Apply(await shipped.Moment(World.At(2026, 5, 20), Invited)).Mails);
        var answer = EscalationRule.Apply(await automatic.Moment(World.At(2026, 5, 20), Invited));
        Assert.Equal("mihon-kumin-head", Assert.Single(answer.Mails).Post.Id.Value);
        Assert.Empty(EscalationRule.Apply(await automatic.Moment(World.At(2026, 5, 21), answer.State)).Mails);
        Assert.Equal(World.At(2026, 5, 20, 8, 30), EscalationRule.Apply(await automatic.Moment(World.At(2026, 5, 18), Invited)).Wake);
    }

    [Fact]
    public async Task A_superior_of_several_missing_sections_gets_one_mail_that_names_them_all()
    {
        var world = await World.Open(yaml: World.Yaml.Replace("automatic: false", "automatic: true", StringComparison.Ordinal));
        await world.Watch(World.At(2026, 5, 20, 9));

        var mails = (await world.Mails()).Where(m => m.Purpose == MailPurpose.Escalation).ToList();

        Assert.NotEmpty(mails);
        Assert.Equal(mails.Count, mails.DistinctBy(m => (m.Post, m.Address)).Count());
        Assert.Contains(mails, m => m.Sheets.Count > 1);
        Assert.Equal(9, mails.SelectMany(m => m.Sheets).Distinct().Count());
    }

    [Theory]
    [InlineData("mihon-somu-head", 1, "top", "the department head is the same person: the next above is told")]
    [InlineData("other", 0, "top", "the department head cannot be reached")]
    [InlineData("other", 1, "mihon-kumin-head", "the department head is somebody else")]
    [InlineData("mihon-somu-head", 1, null, "nobody above but the person itself")]
    public async Task A_superior_who_is_the_same_person_or_cannot_be_reached_is_skipped_upward(string holder, int addresses, string? told, string reason)
    {
        var world = await World.Open();
        var at = await world.Moment(World.At(2026, 5, 20), Invited, change: ward => ward with
        {
            Posts =
            [
                .. ward.Posts.Select(p => p.Body.Id.Value == "mihon-kumin-head"
                    ? p with { Body = p.Body with { Holder = holder, Addresses = [.. p.Body.Addresses.Take(addresses)], Superior = new("top") } }
                    : p),
                .. told == null ? [] : new[] { ward.Posts[0] with { Body = new(new("top"), World.Ward, PostRole.WardMayor, PostKind.Regular, "区長", "mayor", ["mayor@example.lg.jp"], new("top")) } },
            ],
        });
        Assert.True(told == EscalationRule.Superiors(at).SingleOrDefault()?.Id.Value, reason);
    }

    public static TheoryData<string, PhaseState, string[], bool> ChangedDates => new()
    {
        { "it was invited and owes its answer", Invited, [], true },
        { "the change is the ward's", Invited, ["mihon"], true },
        { "the change is the department's", Invited, ["mihon-kumin"], true },
        { "the change is its own", Invited, ["mihon-somu"], true },
        { "the change is another section's", Invited, ["mihon-nozei"], false },
        { "it was told before", Invited.Plan("dates:1"), [], false },
        { "it has answered", Answered, [], false },
        { "it was never invited", Open, [], false },
        { "its gate is shut", Invited with { Gate = Gate.Shut }, [], false },
    };

    [Theory]
    [MemberData(nameof(ChangedDates))]
    public async Task A_change_of_dates_is_told_once_to_those_it_concerns(string reason, PhaseState state, string[] units, bool told)
    {
        var world = await World.Open();
        await world.SetCycle(c => c with
        {
            DateChanges = [new(1, [.. units.Select(u => new UnitId(u))], World.Targets, PhaseDateKind.Due, new(2026, 5, 20), new(17, 15), "延長します。", "account:a", World.At(2026, 5, 1))],
        });
        var answer = DatesChangedRule.Apply(await world.Moment(World.At(2026, 5, 1), state));
        Assert.True(told == (answer.Mails.Count == 1), reason);
        Assert.Empty(DatesChangedRule.Apply(await world.Moment(World.At(2026, 5, 1), answer.State)).Mails);
    }

    private static PhaseState Five() => Enumerable.Range(1, 5).Aggregate(Invited, (s, n) => s.Plan($"remind:2026-05-{n:D2}:2026-05-15"));

    private static async Task<SheetMoment> At(string now, PhaseState state) => await (await World.Open()).Moment(Instant(now)!.Value, state);

    private static DateTimeOffset? Instant(string? text) =>
        text is null ? null : MunicipalTime.At(DateOnly.Parse(text[..10], CultureInfo.InvariantCulture), TimeOnly.Parse(text[11..], CultureInfo.InvariantCulture));
}
