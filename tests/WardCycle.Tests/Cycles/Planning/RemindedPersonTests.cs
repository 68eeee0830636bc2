using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Sheets;

namespace WardCycle.Tests.Cycles.Planning;

/// <summary>One reminder a day to a person (requirements 7.4), also where a second one comes due later on the same day: a date was moved at noon.</summary>
public sealed class RemindedPersonTests
{
    private static readonly PhaseState Invited = PhaseState.Untouched with { Gate = Gate.Open, InvitedOn = new(2026, 4, 15) };

    [Theory]
    [InlineData("mihon-somu-head", 8, false, "the same person was reminded of the other sheet this morning")]
    [InlineData("mihon-somu-head", 7, true, "that was yesterday")]
    [InlineData("somebody-else", 8, true, "another person was")]
    [InlineData("", 8, true, "nobody is named: not known to be one person")]
    public async Task Who_was_reminded_of_another_sheet_today_is_reminded_of_this_one_on_the_next_morning(string holder, int remindedOn, bool goes, string reason)
    {
        var world = await World.Open();
        WardState Reminded(WardState ward) => ward with
        {
            Posts = [.. ward.Posts.Select(p => p.Body.Id.Value == "mihon-nozei-head" ? p with { Body = p.Body with { Holder = holder } } : p)],
            Sheets = [.. ward.Sheets.Select(s => s.Body.Id == World.SheetOf("nozei") ? s with { Body = s.Body.With(World.Targets, Invited with { LastReminder = new(2026, 5, remindedOn) }) } : s)],
        };

        var answer = ReminderRule.Apply(await world.Moment(World.At(2026, 5, 8, 13), Invited, change: Reminded));

        Assert.True(goes == answer.Mails.Count > 0, reason);
        Assert.True(goes || answer.Wake == World.At(2026, 5, 11, 8, 30), $"{answer.Wake:O}");
        var next = ReminderRule.Apply(await world.Moment(World.At(2026, 5, 11, 8, 30), answer.State, change: Reminded));
        Assert.True(goes != next.Mails.Count > 0, reason);
    }
}
