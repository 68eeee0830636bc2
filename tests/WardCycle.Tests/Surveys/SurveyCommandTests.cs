using System.Text;
using WardCycle.Record;
using WardCycle.Surveys;
using static WardCycle.Tests.Surveys.SurveyWorld;

namespace WardCycle.Tests.Surveys;

/// <summary>What the secretariat does to surveys: figures of paper, summaries, problems, publication.</summary>
public sealed class SurveyCommandTests
{
    [Fact]
    public async Task Paper_figures_are_corrected_with_a_reason_and_what_stood_before_stays()
    {
        var world = await Start();
        Accepted(await world.Do(Counted(Paper(10, 5, 1, distributed: 30)), OfWard));
        Assert.Contains("すでに", Accepted(await world.Do(Counted(Paper(10, 5, 1, distributed: 30)), OfWard)), StringComparison.Ordinal);
        Refused(await world.Do(Counted(Paper(11, 5, 1, distributed: 30)), OfWard), "reason");
        Accepted(await world.Do(Counted(Paper(11, 5, 1, distributed: 30)) with { Reason = "数え直したため" }, OfWard));

        var state = await world.State();
        Assert.Equal([16, 17], state.History(At).Select(h => h.Counts.Counts.Answered));
        Assert.Equal(17, state.Paper(At)!.Counts.Answered);
        Assert.Contains(await world.Audit(), a => a.What == "survey.counted" && a.Text.Contains("理由：数え直したため", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-1, null, 0, "answered", "less than nothing")]
    [InlineData(5, 4, 0, "distributed", "more came back than went out")]
    [InlineData(5, null, 6, "count-overall-very-good", "more chose than answered")]
    public async Task Figures_that_do_not_fit_each_other_are_refused_at_their_field(int answered, int? distributed, int best, string field, string because)
    {
        var world = await Start();
        var paper = Paper(best, 0, 0, distributed: distributed);
        var problem = Refused(await world.Do(Counted(paper with { Counts = paper.Counts with { Answered = answered } })), field);
        Assert.True(problem.Message.Length > 0, because);
        Assert.Empty((await world.State()).Papers);
    }

    [Fact]
    public async Task Unknown_questions_grades_and_places_are_refused_and_so_is_who_may_not()
    {
        var world = await Start();
        var paper = Paper(1, 0, 0);
        Refused(await world.Do(Counted(paper with { Counts = new(1, new Dictionary<string, IReadOnlyDictionary<string, int>> { ["voice"] = new Dictionary<string, int> { ["a"] = 1 } }) })), "");
        Refused(await world.Do(Counted(paper with { Counts = new(1, new Dictionary<string, IReadOnlyDictionary<string, int>> { ["overall"] = new Dictionary<string, int> { ["a"] = 1 } }) })), "count-overall-a");
        Refused(await world.Do(Counted(paper with { Place = new("nowhere") })), "");
        Refused(await world.Do(Counted() with { Survey = "street" }), "");
        Assert.Contains("ほかの区", Refused(await world.Do(Counted(Paper(1, 0, 0, Second)), OfWard), "").Message, StringComparison.Ordinal);
        Refused(await world.Do(Counted(paper), Viewer), "");
        Refused(await world.Do(await world.Publish(), OfWard), "");
        world.Time.Now = Day(3, 31).AddYears(-1);
        Refused(await world.Do(Counted(paper)), "");
    }

    [Fact]
    public async Task A_file_is_taken_whole_for_all_wards_or_not_at_all()
    {
        var world = await Start();
        var (survey, places) = await Places(world);
        const string Zeros = ",3,2,0,0,0,5,0";
        var (none, problems) = SurveyPaperCsv.Read(
            Encoding.UTF8.GetBytes($"{string.Join(',', SurveyPaperCsv.Headings(survey))}\n見本区,４０,6{Zeros}\n見本区,40,4{Zeros}\n遠い区,,1{Zeros}\n見本第2区,x,5{Zeros}\n"), "kensu.csv", survey, places);
        Assert.Empty(none);
        Assert.Equal(
            [(3, "区"), (3, "設問1 満足"), (3, "設問2 はい"), (4, "区"), (5, "配布数")],
            problems.Select(p => (p.Line, p.Field)).OrderBy(p => p.Line).ThenBy(p => p.Field == "区" ? 0 : 1).ThenBy(p => p.Field, StringComparer.Ordinal));

        var (read, clean) = SurveyPaperCsv.Read(
            Encoding.UTF8.GetBytes($"{string.Join(',', SurveyPaperCsv.Headings(survey))}\n見本区,４０,6{Zeros}\n見本第2区,,5{Zeros}\n"), "kensu.csv", survey, places);
        Assert.Empty(clean);
        Accepted(await world.Do(Counted([.. read]) with { FromFile = true }));
        var state = await world.State();
        Assert.Equal((40, 6), (state.Paper(At)!.Distributed, state.Paper(At)!.Counts.Answered));
        Assert.Null(state.Paper(At with { Place = Second })!.Distributed);
        Assert.Single(state.Papers);
    }

    [Fact]
    public async Task The_empty_file_is_read_back_but_for_the_figures_that_it_asks_for()
    {
        var world = await Start(bySection: true);
        var (survey, places) = await Places(world);
        var (_, problems) = SurveyPaperCsv.Read(SurveyPaperCsv.Template(survey, places), "a.csv", survey, places);
        Assert.Equal(4, problems.Count);
        Assert.All(problems, p => Assert.Equal("回答数", p.Field));
    }

    [Fact]
    public async Task A_summary_waits_for_the_end_and_never_repeats_what_somebody_wrote()
    {
        var world = await Start();
        await world.Give("a1", text: "３番の窓口の方が、とても丁寧に教えてくれました。");
        var own = new SurveyCommand.Summarise(Survey, Spring, Ward, Ward, "説明への評価が寄せられました。", IsPublic: true);
        Refused(await world.Do(own, OfWard), "summary");
        world.Time.Now = Day(4, 13);
        Assert.Contains("自分の言葉", Refused(await world.Do(own with { Text = "「とても丁寧に教えてくれました」との声がありました。" }, OfWard), "summary").Message, StringComparison.Ordinal);
        Accepted(await world.Do(own, OfWard));
        Accepted(await world.Do(own with { IsPublic = false }, OfWard));
        Assert.Equal((2, false), ((await world.State()).Summary(At)!.Version, (await world.State()).Summary(At)!.IsPublic));
    }

    [Fact]
    public async Task A_problem_has_an_owner_and_a_date_and_is_overdue_until_it_is_done()
    {
        var world = await Start();
        var add = new SurveyCommand.AddIssue(Ward, "案内板が見えにくい", Ward, new(2026, 4, 20), Survey, Spring);
        Refused(await world.Do(add with { Owner = new("nobody") }), "owner");
        Refused(await world.Do(add with { Due = new(2026, 4, 5) }), "due");
        Refused(await world.Do(add with { Text = " " }), "text");
        Refused(await world.Do(add with { Period = "winter" }), "survey");
        Accepted(await world.Do(add, OfWard));
        Refused(await world.Do(new SurveyCommand.ChangeIssue(Ward, 1, Ward, new(2026, 5, 1), "")), "reason");
        Accepted(await world.Do(new SurveyCommand.ChangeIssue(Ward, 1, Ward, new(2026, 5, 1), "部品の入荷を待つため")));

        var open = (await world.State()).Issue(Ward, 1)!.Body;
        Assert.Equal((new DateOnly(2026, 4, 20), "部品の入荷を待つため"), (open.Changes!.Single().Due, open.Changes!.Single().Reason));
        Assert.Empty((await world.State()).Overdue(Ward, new(2026, 5, 1)));
        Assert.Single((await world.State()).Overdue(Ward, new(2026, 5, 2)));

        Refused(await world.Do(new SurveyCommand.CloseIssue(Ward, 1, new(2026, 4, 7), "取り替えた")), "doneOn");
        Accepted(await world.Do(new SurveyCommand.CloseIssue(Ward, 1, new(2026, 4, 6), "大きな板に取り替えました。"), OfWard));
        Assert.Empty((await world.State()).Overdue(Ward, new(2026, 5, 2)));
        Refused(await world.Do(new SurveyCommand.ChangeIssue(Ward, 1, Ward, new(2026, 6, 1), "a")), "");
        Assert.Equal(["issue.added", "issue.changed", "issue.done"], (await world.Audit()).Where(a => a.What.StartsWith("issue", StringComparison.Ordinal)).Select(a => a.What).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_published_is_what_was_looked_at_and_a_correction_says_so()
    {
        var world = await Start();
        Accepted(await world.Do(Counted(Paper(10, 5, 1))));
        Refused(await world.Do(await world.Publish()), "");
        world.Time.Now = Day(4, 13);
        var looked = await world.Publish();
        Accepted(await world.Do(Counted(Paper(11, 5, 1)) with { Reason = "数え直したため" }));
        Assert.Contains("変わりました", Refused(await world.Do(looked), "").Message, StringComparison.Ordinal);
        Accepted(await world.Do(await world.Publish()));
        Refused(await world.Do(await world.Publish()), "correction");
        Accepted(await world.Do(await world.Publish("件数を数え直しました。")));
        Refused(await world.Do(new SurveyCommand.Withdraw(Survey, Spring, "")), "withdrawal");
        Accepted(await world.Do(new SurveyCommand.Withdraw(Survey, Spring, "誤りが見つかったため")));
        Refused(await world.Do(new SurveyCommand.Withdraw(Survey, Spring, "もう一度")), "");
        Assert.Equal([1, 2], (await world.State()).Editions.Select(e => e.Body.Number));
    }

    [Fact]
    public async Task A_ward_that_typed_nothing_in_is_named_and_published_only_once_it_is_said_that_it_has_none()
    {
        var world = await Start();
        Accepted(await world.Do(Counted(Paper(10, 5, 1))));
        world.Time.Now = Day(4, 13);
        var publish = await world.Publish();

        var refused = Refused(await world.Do(publish with { WithoutPaper = false }), "withoutPaper");
        Accepted(await world.Do(publish));

        Assert.Contains("（見本第2区）", refused.Message, StringComparison.Ordinal);
        Assert.Contains("用紙の回答がないところ：見本第2区。", (await world.Audit())[^1].Text, StringComparison.Ordinal);
        Accepted(await world.Do(Counted(Paper(1, 0, 0, Second))));
        Accepted(await world.Do((await world.Publish("見本第2区の件数を加えました。")) with { WithoutPaper = false }));
    }

    [Fact]
    public async Task Nothing_can_be_published_before_anybody_answered()
    {
        var world = await Start();
        world.Time.Now = Day(4, 13);
        Assert.Contains("一件もありません", Refused(await world.Do(await world.Publish()), "").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_surveys_come_back_from_an_export_row_for_row()
    {
        var world = await Start();
        await world.Give("a1", text: "𠮷野さんの説明がよかった。");
        Accepted(await world.Do(Counted(Paper(10, 5, 1))));
        Accepted(await world.Do(new SurveyCommand.AddIssue(Ward, "案内板", Ward, new(2026, 4, 20))));
        using var output = new MemoryStream();
        await CycleExport.Write(world.Parts.Record, Cycle, output);
        var copy = new MemoryRecordStore();
        Assert.IsType<CycleImportResult.Done>(await CycleImport.Read(copy, new MemoryStream(output.ToArray()), "a.jsonl"));
        foreach (var partition in new[] { Keys.CyclePartition(Cycle), Keys.WardPartition(Cycle, Ward) })
        {
            var rows = await world.Parts.Record.Range(partition, "survey", Keys.After("survey"));
            Assert.True(rows.Count >= 2);
            Assert.Equal(rows.Select(r => (r.Key, r.Json)), (await copy.Range(partition, "survey", Keys.After("survey"))).Select(r => (r.Key, r.Json)));
        }
    }

    private static async Task<(WardCycle.Schemes.SurveyScheme Survey, IReadOnlyList<PlaceOfSurvey> Places)> Places(SurveyWorld world)
    {
        var open = await world.Open();
        var survey = open.Scheme.Survey(Survey)!;
        return (survey, await SurveyReading.Places(world.Parts.Record, open, survey, survey.Period(Spring)!, _ => true));
    }
}
