using FsCheck;
using FsCheck.Fluent;
using WardCycle.Record;
using WardCycle.Surveys;

namespace WardCycle.Tests.Surveys;

/// <summary>What the public form takes: counted exactly, once, only in its time.</summary>
public sealed class SurveyDeskTests
{
    private static readonly string[] Grades = ["very-good", "good", "fair", "poor", "bad"];

    [Fact]
    public async Task Answers_that_come_at_once_are_counted_exactly_and_the_tally_is_the_sum_of_the_rows()
    {
        var world = await SurveyWorld.Start();
        var busy = new BusyStore(world.Parts.Record, Keys.SurveyTally(SurveyWorld.At), 25);
        world.Store = busy;

        var replies = await Task.WhenAll(Enumerable.Range(0, 25).Select(i => Task.Run(() => world.Give($"a{i}", Grades[i % 5]))));

        var tally = await world.Tally();
        Assert.All(replies, r => Assert.IsType<SurveyReply.Taken>(r));
        Assert.True(busy.Conflicts >= 24, $"{busy.Conflicts} conflicts");
        Assert.Equal(25, tally.Counts.Answered);
        var sum = (await world.Answers()).Aggregate(SurveyCounts.None, (counts, answer) => counts.With(answer.Chosen));
        Assert.True(sum.SameAs(tally.Counts));
    }

    [Fact]
    public async Task A_form_sent_twice_counts_once_also_where_the_first_answer_was_lost()
    {
        var world = await SurveyWorld.Start();
        Assert.IsType<SurveyReply.Taken>(await world.Give("a1", text: "案内が分かりやすかったです。"));
        Assert.True(Assert.IsType<SurveyReply.Taken>(await world.Give("a1", text: "案内が分かりやすかったです。")).Again);

        var tally = await world.Tally();
        Assert.Equal((1, 1), (tally.Counts.Answered, tally.Texts));
    }

    [Fact]
    public async Task An_answer_whose_receipt_was_lost_is_found_again_and_one_that_never_arrived_is_taken()
    {
        var world = await SurveyWorld.Start();
        var store = new WardCycle.Tests.Sheets.LostAnswers(world.Parts.Record) { LoseNextAnswer = true };
        world.Store = store;
        await Assert.ThrowsAsync<RecordUnavailableException>(() => world.Give("a1"));
        Assert.True(Assert.IsType<SurveyReply.Taken>(await world.Give("a1")).Again);
        store.LoseNextCommit = true;
        await Assert.ThrowsAsync<RecordUnavailableException>(() => world.Give("a2"));
        Assert.False(Assert.IsType<SurveyReply.Taken>(await world.Give("a2")).Again);
        Assert.Equal(2, (await world.Tally()).Counts.Answered);
    }

    [Fact]
    public async Task Nothing_of_the_person_is_kept_but_the_day_and_the_answer()
    {
        var world = await SurveyWorld.Start();
        await world.Give("a1", text: "案内が分かりやすかったです。");
        var rows = await world.Parts.Record.Range(Keys.WardPartition(SurveyWorld.Cycle, SurveyWorld.Ward), "surveyanswer-", Keys.After("surveytext-"));
        Assert.Equal("{\"chosen\":{\"overall\":\"good\"},\"on\":\"2026-04-06\"}", rows[0].Json);
        Assert.Contains("\"on\":\"2026-04-06\"", rows.Single(r => r.Key.StartsWith("surveytext-", StringComparison.Ordinal)).Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 31, "始まります", "before its time")]
    [InlineData(4, 13, "終わりました", "after its time")]
    public async Task Outside_its_period_nothing_is_taken(int month, int day, string said, string because)
    {
        var world = await SurveyWorld.Start();
        world.Time.Now = SurveyWorld.Day(month, day).AddYears(month < 4 ? -1 : 0);
        Assert.True(Assert.IsType<SurveyReply.Closed>(await world.Give("a1")).Reason.Contains(said, StringComparison.Ordinal), because);
        Assert.Equal(0, (await world.Tally()).Counts.Answered);
    }

    [Fact]
    public async Task A_held_cycle_takes_nothing_and_a_cancelled_one_knows_no_survey()
    {
        var world = await SurveyWorld.Start();
        await Change(world, c => c with { OnHold = true });
        Assert.Contains("窓口の用紙", Assert.IsType<SurveyReply.Closed>(await world.Give("a1")).Reason, StringComparison.Ordinal);
        await Change(world, c => c with { OnHold = false, Status = WardCycle.Cycles.CycleStatus.Cancelled });
        Assert.IsType<SurveyReply.Unknown>(await world.Give("a1"));
    }

    [Theory]
    [InlineData(null, null, "nothing answered")]
    [InlineData("splendid", null, "no such grade")]
    [InlineData("good", "a\u0001b", "a control character")]
    public async Task What_cannot_be_an_answer_is_refused_at_its_question(string? overall, string? text, string because)
    {
        var world = await SurveyWorld.Start();
        Assert.True(Assert.IsType<SurveyReply.Invalid>(await world.Give("a1", overall, text)).Problems.Count == 1, because);
        Assert.IsType<SurveyReply.Invalid>(await world.Give("a1", "good", new string('あ', SurveyDesk.MostText + 1)));
    }

    [Fact]
    public async Task A_flood_is_held_up_for_the_hour_and_nobody_is_remembered()
    {
        var world = await SurveyWorld.Start();
        await FillHour(world, SurveyDesk.MostPerHour);
        Assert.IsType<SurveyReply.Busy>(await world.Give("a1"));
        world.Time.Now = world.Time.Now.AddHours(1);
        Assert.IsType<SurveyReply.Taken>(await world.Give("a1"));
    }

    [Theory]
    [InlineData("mihon", "counter", "winter")]
    [InlineData("mihon", "street", "spring")]
    [InlineData("mihon-002", "counter", "spring")]
    public async Task An_address_that_names_nothing_is_unknown(string place, string survey, string period)
    {
        var world = await SurveyWorld.Start();
        Assert.IsType<SurveyReply.Unknown>(await world.Desk.Give(SurveyWorld.Cycle, SurveyWorld.Ward, new(survey, period, new(place)), SurveyWorld.Entry("a1")));
    }

    [Fact]
    public async Task Each_section_has_its_own_count_where_the_scheme_says_so()
    {
        var world = await SurveyWorld.Start(bySection: true);
        var open = await world.Open();
        var places = await SurveyPlaces.Of(world.Parts.Record, open, SurveyWorld.Ward, open.Scheme.Survey("counter")!);
        Assert.Equal(2, places.Count);
        Assert.IsType<SurveyReply.Taken>(await world.Desk.Give(SurveyWorld.Cycle, SurveyWorld.Ward, SurveyWorld.At with { Place = places[1].Id }, SurveyWorld.Entry("a1")));
        Assert.IsType<SurveyReply.Unknown>(await world.Give("a2"));
    }

    [Fact]
    public void Counts_are_the_same_in_whatever_order_answers_come() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<int>(), (answers, turn) =>
        {
            SurveyCounts Of(IEnumerable<byte> bytes) => bytes.Aggregate(SurveyCounts.None, (c, b) => c.With(b % 6 == 5 ? new Dictionary<string, string>() : new Dictionary<string, string> { ["overall"] = Grades[b % 6] }));
            var cut = answers.Length == 0 ? 0 : (int)((uint)turn % (uint)answers.Length);
            var turned = Of(answers.Skip(cut).Concat(answers.Take(cut)).Reverse());
            var apart = Of(answers.Take(cut)).And(Of(answers.Skip(cut)));
            return Of(answers).SameAs(turned) && Of(answers).SameAs(apart) && Of(answers).Answered == answers.Length;
        }).QuickCheckThrowOnFailure();

    private static async Task FillHour(SurveyWorld world, int count)
    {
        var (partition, key) = (Keys.WardPartition(SurveyWorld.Cycle, SurveyWorld.Ward), Keys.SurveyTally(SurveyWorld.At));
        Assert.True((await world.Parts.Record.Commit(partition, [WardCycle.Record.Change.New(key, SurveyTally.Empty with { Hour = SurveyTally.HourOf(world.Time.Now), InHour = count })])).IsDone);
    }

    private static async Task Change(SurveyWorld world, Func<WardCycle.Cycles.CycleRow, WardCycle.Cycles.CycleRow> change)
    {
        var open = await world.Open();
        Assert.True((await world.Parts.Record.Commit(open.Partition, [WardCycle.Record.Change.Update(open.Row, change(open.Cycle))])).IsDone);
    }
}
