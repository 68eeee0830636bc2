using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Cycles.Planning;

/// <summary>
/// Days that one sheet was given (再提出期限, a day agreed on, 確定予定日): who is told before them and after them, and what a
/// move of all dates does to them. Targets are due on 15 May 2026 and close on 22 May 17:15.
/// </summary>
public sealed class OwnDayTests
{
    private static readonly DateTimeOffset Moved = World.At(2026, 5, 12);
    private static readonly PhaseState Answered = new(Gate.Open, 1, World.At(2026, 5, 1), InvitedOn: new(2026, 4, 15));
    private static readonly PhaseState Returned = Answered with { Returned = new(1, World.At(2026, 5, 11), World.At(2026, 5, 29, 17, 15)) };
    private static readonly PhaseState Late = Answered with { LateFigure = new(new(2026, 6, 12), 1, "決算が確定していないため", At: World.At(2026, 5, 11)) };
    private static readonly PhaseState Agreed = new(Gate.Open, InvitedOn: new(2026, 4, 15), AgreedUntil: new(2026, 5, 27), AgreedAt: World.At(2026, 5, 11));

    public static TheoryData<string, PhaseState, string, bool, string?> FinalDays => new()
    {
        { "the working day before the 確定予定日", Late, "2026-06-11T08:30", true, "2026-06-12T08:30" },
        { "five days before is long ago: the section named the day", Late, "2026-06-05T08:30", false, "2026-06-11T08:30" },
        { "on the day itself", Late.Plan("late-remind:2026-06-11:2026-06-12"), "2026-06-12T08:30", true, null },
        { "that day's mail is planned already", Late.Plan("late-remind:2026-06-11:2026-06-12"), "2026-06-11T09:00", false, "2026-06-12T08:30" },
        { "an outage over two days makes one mail", Late, "2026-06-12T09:00", true, null },
        { "marked after the reminder's day", Late with { LateFigure = Late.LateFigure! with { At = World.At(2026, 6, 11) } }, "2026-06-11T10:00", false, "2026-06-12T08:30" },
        { "final already", Late with { LateFigure = Late.LateFigure! with { Settled = true } }, "2026-06-11T08:30", false, null },
        { "shut", Late with { Gate = Gate.Shut }, "2026-06-12T18:00", false, null },
    };

    [Theory]
    [MemberData(nameof(FinalDays))]
    public async Task A_figure_that_is_not_final_is_asked_for_before_its_day(string reason, PhaseState state, string now, bool told, string? wake)
    {
        var answer = FinalDayRule.Apply(await At(now, state));

        Assert.True(told == (answer.Mails.Count == 1), reason);
        Assert.All(answer.Mails, m => Assert.Equal((MailPurpose.LateFigure, "決算が確定していないため"), (m.Purpose, m.Memo)));
        Assert.True(answer.Wake == (wake is null ? null : Instant(wake)), $"{reason}: {answer.Wake:O}");
        Assert.Empty(FinalDayRule.Apply((await At(now, answer.State))).Mails);
    }

    public static TheoryData<string, PhaseState, string, bool> Lapses => new()
    {
        { "the 再提出期限 has passed", Returned, "2026-05-29T17:15", true },
        { "the 確定予定日 has passed", Late, "2026-06-12T17:15", true },
        { "the day agreed on has passed", Agreed, "2026-05-27T17:15", true },
        { "its day has not come", Returned, "2026-05-29T17:14", false },
        { "the closing's summary has told of it", Agreed with { AgreedUntil = new(2026, 5, 20) }, "2026-05-25T09:00", false },
        { "it was given back in time", Answered, "2026-06-01T09:00", false },
        { "it is not asked any more", Returned with { Outside = new("廃止", Moved, "account:a") }, "2026-06-01T09:00", false },
    };

    [Theory]
    [MemberData(nameof(Lapses))]
    public async Task The_secretariat_is_told_once_when_a_sheets_own_day_has_passed(string reason, PhaseState state, string now, bool told)
    {
        var at = await At(now, state);
        var answer = LapsedRule.Apply(at with { State = GateRule.Apply(at).State });

        Assert.True(told == (answer.Mails.Count > 0), reason);
        Assert.All(answer.Mails, m => Assert.Contains(m.Post.Id, at.Ward.Office(at.Today).Select(p => p.Id)));
        Assert.Empty(LapsedRule.Apply(at with { State = answer.State }).Mails);
    }

    [Fact]
    public async Task A_return_that_lapsed_is_open_again_while_the_office_waits_for_it_and_lapses_once_more()
    {
        var lapsed = Returned with { Gate = Gate.Shut, AgreedUntil = new(2026, 6, 10), AgreedAt = World.At(2026, 6, 1) };

        Assert.Equal(Gate.Open, GateRule.Apply(await At("2026-06-02T09:00", lapsed)).State.Gate);
        var at = await At("2026-06-10T17:15", lapsed.Plan("lapsed:2026-05-29"));
        Assert.Equal("lapsed:2026-06-10", Assert.Single(LapsedRule.Apply(at with { State = GateRule.Apply(at).State }).Mails.DistinctBy(m => m.Occasion)).Occasion);
    }

    [Theory]
    [InlineData("returned", "2026-06-05")]
    [InlineData("agreed", "2026-06-03")]
    [InlineData("late", "2026-06-19")]
    public async Task Moving_all_dates_by_five_working_days_moves_the_days_of_single_sheets_once(string which, string day)
    {
        var state = which switch { "returned" => Returned, "agreed" => Agreed, _ => Late };
        var at = await After(new(2026, 5, 12), state);

        var (moved, audit) = MovedDays.Apply(at);

        var own = moved.Returned?.Due ?? MunicipalTime.At(moved.AgreedUntil ?? moved.LateFigure!.FinalBy, default);
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), MunicipalTime.DayOf(own));
        Assert.Equal("sheet.days-moved", Assert.Single(audit).What);
        Assert.Equal((moved, 0), (MovedDays.Apply(at with { State = moved }).State, MovedDays.Apply(at with { State = moved }).Audit.Count));
    }

    [Theory]
    [InlineData("returned")]
    [InlineData("agreed")]
    [InlineData("late")]
    public async Task A_day_that_was_given_after_the_move_was_given_in_the_knowledge_of_it(string which)
    {
        var later = World.At(2026, 5, 13);
        var state = which switch
        {
            "returned" => Returned with { Returned = Returned.Returned! with { At = later } },
            "agreed" => Agreed with { AgreedAt = later },
            _ => Late with { LateFigure = Late.LateFigure! with { At = later } },
        };

        Assert.Equal(state, MovedDays.Apply(await After(new(2026, 5, 14), state)).State);
    }

    [Fact]
    public async Task Who_named_a_day_after_the_move_is_not_told_of_it_as_if_it_had_been_moved()
    {
        var at = await After(new(2026, 5, 14), Returned);
        var resubmitted = MovedDays.Apply(at).State with { Revision = 2, SubmittedAt = World.At(2026, 5, 14, 10), Returned = null, LateFigure = Late.LateFigure! with { At = null } };

        Assert.Empty(FinalDayRule.Apply(at with { State = resubmitted }).Mails);
    }

    [Fact]
    public async Task A_sheet_that_is_asked_nothing_any_more_moves_no_days()
    {
        var outside = Returned with { Outside = new("廃止", Moved, "account:a") };

        Assert.Equal((outside, 0), (MovedDays.Apply(await After(new(2026, 5, 14), outside)).State, MovedDays.Apply(await After(new(2026, 5, 14), outside)).Audit.Count));
        Assert.Empty(MovedDays.Ahead(outside, Moved));
    }

    [Fact]
    public async Task A_secretariat_that_has_set_a_new_day_meanwhile_is_not_told_that_the_old_one_passed()
    {
        var world = await World.Open();
        await world.Set("somu", _ => Returned with { Gate = Gate.Open, AgreedUntil = new(2026, 6, 10) });
        var state = await world.State();
        var mail = new MailRow(new("m"), MailPurpose.Lapsed, MailState.Planned, World.Targets, [World.SheetOf("somu")], state.Office(new(2026, 6, 2)).First().Id, 1, 0, "lapsed:2026-05-29", Moved, Moved);

        Assert.Contains("あらためて期日を定めた", MailNeed.Pointless(await world.Cycle(), state, mail, World.At(2026, 6, 2)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_sheet_is_told_of_changed_dates_only_where_its_own_day_moved()
    {
        var later = Returned with { Returned = Returned.Returned! with { At = World.At(2026, 5, 13) } };

        Assert.Empty(DatesChangedRule.Apply(await After(new(2026, 5, 14), later)).Mails);
        var at = await After(new(2026, 5, 14), Returned);
        Assert.Single(DatesChangedRule.Apply(at with { State = MovedDays.Apply(at).State }).Mails);
    }

    [Fact]
    public async Task A_section_with_a_figure_to_come_is_told_of_its_moved_day_once()
    {
        var at = await After(new(2026, 5, 14), Late);
        var answer = FinalDayRule.Apply(at with { State = MovedDays.Apply(at).State });

        Assert.Equal(MailPurpose.LateFigure, Assert.Single(answer.Mails).Purpose);
        Assert.Empty(FinalDayRule.Apply(at with { State = answer.State }).Mails);
    }

    private static async Task<SheetMoment> At(string now, PhaseState state) => await (await World.Open()).Moment(Instant(now), state);

    private static DateTimeOffset Instant(string text) =>
        MunicipalTime.At(DateOnly.Parse(text[..10], CultureInfo.InvariantCulture), TimeOnly.Parse(text[11..], CultureInfo.InvariantCulture));

    /// <summary>All dates were moved by five working days on 12 May.</summary>
    private static async Task<SheetMoment> After(DateOnly day, PhaseState state)
    {
        var world = await World.Open();
        DateChange Change(PhaseDateKind kind, DateOnly to) => new(1, [], World.Targets, kind, to, new(17, 15), "選挙のため", "a", Moved, ByDays: 5);
        await world.SetCycle(c => c with { DateChanges = [Change(PhaseDateKind.Due, new(2026, 5, 22)), Change(PhaseDateKind.Closing, new(2026, 5, 29))] });
        return await world.Moment(MunicipalTime.At(day, new(9, 0)), state);
    }
}
