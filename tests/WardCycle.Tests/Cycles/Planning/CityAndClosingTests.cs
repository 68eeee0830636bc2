using System.Globalization;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Tests.Cycles.Planning;

public sealed class CityAndClosingTests
{
    private static readonly EditionRow Composed = new(World.Targets, 1, EditionState.Composed, World.At(2026, 5, 22, 17, 15));

    [Fact]
    public async Task An_undecided_edition_reminds_around_the_publication_date_and_only_once_a_day()
    {
        var world = await World.Open();
        var (cycle, city) = (await world.Cycle(), await world.State(Keys.City));
        List<string> sent = [];
        for (var now = World.At(2026, 6, 1, 8, 0); now < World.At(2026, 7, 10); now = now.AddHours(6))
        {
            var (head, mails, wake) = ApprovalRule.Apply(cycle, city, [Composed], now);
            Assert.True(wake is null || wake > now);
            city = city with { Head = city.Head with { Body = head } };
            sent.AddRange(mails.Select(m => m.NotBefore.ToOffset(TimeSpan.FromHours(9)).ToString("MM-dd", CultureInfo.InvariantCulture)));
        }

        Assert.Equal(["06-05", "06-10", "06-17", "06-24"], sent);
    }

    [Theory]
    [InlineData(EditionState.Wanted, "it is not composed yet")]
    [InlineData(EditionState.Decided, "it is decided")]
    [InlineData(EditionState.Published, "it is out")]
    [InlineData(EditionState.Superseded, "a newer one took its place")]
    [InlineData(EditionState.Withdrawn, "it was taken back")]
    public async Task Only_a_composed_edition_waits_for_a_decision(EditionState state, string reason)
    {
        var world = await World.Open();
        var (_, mails, wake) = ApprovalRule.Apply(await world.Cycle(), await world.State(Keys.City), [Composed with { State = state }], World.At(2026, 6, 10));
        Assert.True(mails.Count == 0 && wake is null, reason);
    }

    [Theory]
    [InlineData(EditionState.Composed, MailState.Accepted, "it still waits for its decision")]
    [InlineData(EditionState.Decided, MailState.Withdrawn, "it was decided in the evening")]
    [InlineData(EditionState.Superseded, MailState.Withdrawn, "another edition took its place in the evening")]
    public async Task A_reminder_of_a_decision_is_not_sent_when_the_decision_came_first(EditionState state, MailState expected, string reason)
    {
        var world = await World.Open(at: World.At(2026, 6, 10, 19));
        var key = Keys.Edition(Composed.Phase, Composed.Number);
        await world.Record.Commit(Keys.CyclePartition(World.Id), [Change.New(key, Composed)]);
        await world.Settle(Keys.City);
        var row = (await world.Record.Get(Keys.CyclePartition(World.Id), key))!;
        await world.Record.Commit(Keys.CyclePartition(World.Id), [Change.Update(row, Composed with { State = state })]);
        world.Time.Set(World.At(2026, 6, 11, 8, 30));
        await world.Settle(Keys.City);
        Assert.True(expected == (await world.Mails(Keys.City)).Single(m => m.Purpose == MailPurpose.ApprovalOverdue).State, reason);
    }

    [Fact]
    public async Task A_city_long_without_a_watcher_reminds_once_and_not_four_times()
    {
        var world = await World.Open();
        var (_, mails, wake) = ApprovalRule.Apply(await world.Cycle(), await world.State(Keys.City), [Composed], World.At(2026, 7, 10));
        Assert.Equal(MailPurpose.ApprovalOverdue, Assert.Single(mails).Purpose);
        Assert.Null(wake);
    }

    [Fact]
    public async Task A_correction_composed_long_after_the_publication_date_is_not_overdue_at_once()
    {
        var world = await World.Open();
        var correction = Composed with { Number = 2, ComposedAt = World.At(2026, 9, 1, 15) };
        var (_, mails, wake) = ApprovalRule.Apply(await world.Cycle(), await world.State(Keys.City), [correction], World.At(2026, 9, 2));
        Assert.Empty(mails);
        Assert.Equal(World.At(2026, 9, 8, 8, 30), wake);
    }

    [Fact]
    public async Task The_coordinator_gets_one_summary_when_the_last_gate_has_shut()
    {
        var world = await World.Open();
        await world.Watch(World.At(2026, 5, 22, 17, 0));
        Assert.DoesNotContain(await world.Mails(), m => m.Purpose == MailPurpose.ClosingSummary);
        await world.Watch(World.At(2026, 6, 30));
        var summary = Assert.Single(await world.Mails(), m => m.Purpose == MailPurpose.ClosingSummary);
        Assert.Equal(World.At(2026, 5, 25, 8, 30), summary.NotBefore);
        Assert.Equal("mihon-coordinator", summary.Post.Value);
    }

    [Fact]
    public async Task A_sheet_that_was_returned_does_not_hold_up_the_closing_of_its_ward()
    {
        var world = await World.Open();
        var (cycle, closing) = (await world.Cycle(), World.At(2026, 5, 22, 17, 15));
        await world.Pass();
        await world.Set("somu", s => s with { Revision = 1, Returned = new(1, World.At(2026, 5, 20), World.At(2026, 6, 5, 17, 15)) });
        var ward = await world.State();
        Assert.False(ClosingSummaryRule.IsShut(cycle, ward, World.Targets, closing.AddMinutes(-1)));
        Assert.True(ClosingSummaryRule.IsShut(cycle, ward, World.Targets, closing));
        Assert.Equal(Gate.Open, WardPlanner.Plan(cycle, ward, closing).State.Sheet(World.SheetOf("somu"))!.Body.State(World.Targets).Gate);
    }
}
