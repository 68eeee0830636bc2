using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Cycles.Steps;
using WardCycle.Mail;
using WardCycle.Mail.Texts;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Surveys;
using static WardCycle.Tests.Surveys.SurveyWorld;

namespace WardCycle.Tests.Surveys;

/// <summary>課題 past their day reach their owner and the city once; what is open at the year's end comes along.</summary>
public sealed class OverdueIssueTests
{
    private static readonly CycleId Next = new("setsugu-2027");

    [Fact]
    public async Task The_owner_and_the_city_are_told_once_and_anew_after_a_new_day()
    {
        var world = await Start();
        Accepted(await world.Do(new SurveyCommand.AddIssue(Ward, "案内板が見えにくい", Ward, new(2026, 4, 10))));
        Assert.Equal([], await Told(world, Ward, Day(4, 10)));

        var told = await Told(world, Ward, Day(4, 13));

        Assert.All(told, m => Assert.Contains("案内板が見えにくい", m.Memo!, StringComparison.Ordinal));
        Assert.NotEmpty(told);
        Assert.Equal(told.Count, (await Told(world, Ward, Day(4, 14))).Count);
        Assert.Single(await Told(world, Keys.City, Day(4, 13)));

        Accepted(await world.Do(new SurveyCommand.ChangeIssue(Ward, 1, Ward, new(2026, 4, 20), "業者の都合のため")));
        Assert.Equal(told.Count, (await Told(world, Ward, Day(4, 20))).Count);
        Assert.Equal(2 * told.Count, (await Told(world, Ward, Day(4, 21))).Count);
    }

    [Fact]
    public async Task What_is_done_in_time_rings_nobody()
    {
        var world = await Start();
        Accepted(await world.Do(new SurveyCommand.AddIssue(Ward, "案内板が見えにくい", Ward, new(2026, 4, 10))));
        world.Time.Now = Day(4, 9);
        Accepted(await world.Do(new SurveyCommand.CloseIssue(Ward, 1, new(2026, 4, 9), "大きくしました。")));
        Assert.Empty(await Told(world, Ward, Day(4, 13)));
        Assert.Null((await State(world, Ward)).Head.Body.IssueOn);
    }

    [Fact]
    public async Task Head_and_city_wake_on_the_first_working_morning_after_the_day()
    {
        var world = await Start();
        Accepted(await world.Do(new SurveyCommand.AddIssue(Ward, "案内板が見えにくい", Ward, new(2026, 4, 10))));
        var morning = MunicipalTime.At(new(2026, 4, 13), new(8, 30));
        foreach (var ward in new[] { Ward, Keys.City })
        {
            Assert.Equal(morning, OverdueIssues.Wake(await world.Open(), (await State(world, ward)).Head.Body));
        }

        Assert.True(WardPlanner.Plan(await world.Open(), await State(world, Ward), Day(4, 8)).Wake <= morning);
        Assert.Null((await State(world, Second)).Head.Body.IssueOn);
    }

    [Fact]
    public async Task The_mail_says_problem_owner_and_day_and_carries_no_code()
    {
        var world = await Start();
        Accepted(await world.Do(new SurveyCommand.AddIssue(Ward, "案内板が見えにくい", Ward, new(2026, 4, 10))));
        var mail = (await Told(world, Ward, Day(4, 13)))[0];
        var (open, state) = (await world.Open(), await State(world, Ward));
        var scene = new MailScene(open, state, mail, [], await new MailFactsReader(world.Parts.Record).Read(open, state, mail), Day(4, 13), new("https://example.lg.jp"));
        var text = MailRendering.Render(scene, ((TemplateLoad.Loaded)TemplateCheck.Load(MailPurpose.IssueOverdue, ShippedTemplates.Text(MailPurpose.IssueOverdue))).Template);
        var body = string.Concat(text.Body.OfType<MailSegment.Text>().Select(t => t.Value));
        Assert.All(new[] { "課題1（見本区）", "案内板が見えにくい", "令和8年4月10日（金）" }, part => Assert.Contains(part, body, StringComparison.Ordinal));
        Assert.DoesNotContain(text.Body, s => s is not MailSegment.Text);
    }

    [Fact]
    public async Task Open_problems_come_along_into_the_next_year_and_are_looked_after_there()
    {
        var world = await Start();
        Accepted(await world.Do(new SurveyCommand.AddIssue(Ward, "案内板が見えにくい", Ward, new(2027, 4, 30), Survey, Spring)));
        Accepted(await world.Do(new SurveyCommand.AddIssue(Ward, "いすが足りない", Ward, new(2026, 4, 10))));
        Accepted(await world.Do(new SurveyCommand.CloseIssue(Ward, 2, new(2026, 4, 6), "増やしました。")));
        world.Time.Now = MunicipalTime.At(new(2027, 4, 1), new(9, 0));
        var yaml = Yaml();
        var started = await new CycleStart(world.Parts.Record, world.Parts.Days, world.Time).Start(new(
            Next, "uid-2", yaml, new(2027), "接遇向上の目標", SampleOrganisation.For(SchemeLoader.LoadTrusted(yaml), 2, 2), [Ward, Second],
            new("区政推進課", "内線 1234", "kusei@example.lg.jp"), false, Pace.Real, world.Time.Now, "account:test"));
        Assert.True(started is StartResult.Started, started.ToString());
        var open = await world.Cycles.Get(Next);
        await new PrepareStep(world.Parts.Record, world.Parts.Keys).Run(open, default);

        var carried = Assert.Single((await SurveyState.Read(world.Parts.Record, open.Partition)).Issues).Body;
        Assert.Equal((1, "案内板が見えにくい", Cycle, true), (carried.Number, carried.Text, carried.From!.Value, carried.IsOpen));
        Assert.Equal(new DateOnly(2027, 5, 1), (await WardState.Read(world.Parts.Record, open.WardPartition(Ward)))!.Head.Body.IssueOn);
        Assert.False((await world.State()).Issue(Ward, 1)!.Body.IsOpen);
        Assert.IsType<CommandResult.Refused>(await world.Do(new SurveyCommand.CloseIssue(Ward, 1, new(2027, 4, 1), "済")));
        Accepted(await world.Commands.Do(City, Next, new SurveyCommand.CloseIssue(Ward, 1, new(2027, 4, 1), "大きくしました。")));
    }

    [Fact]
    public async Task A_problem_told_of_in_the_year_before_is_told_again_only_of_another_day()
    {
        var world = await Start();
        Accepted(await world.Do(new SurveyCommand.AddIssue(Ward, "案内板が見えにくい", Ward, new(2026, 4, 10))));
        Accepted(await world.Do(new SurveyCommand.AddIssue(Ward, "いすが足りない", Ward, new(2027, 3, 31))));
        await Told(world, Ward, Day(4, 13));
        await Told(world, Keys.City, Day(4, 13));
        world.Time.Now = MunicipalTime.At(new(2027, 4, 1), new(9, 0));
        var yaml = Yaml();
        Assert.IsType<StartResult.Started>(await new CycleStart(world.Parts.Record, world.Parts.Days, world.Time).Start(new(
            Next, "uid-2", yaml, new(2027), "接遇向上の目標", SampleOrganisation.For(SchemeLoader.LoadTrusted(yaml), 2, 2), [Ward, Second],
            new("区政推進課", "内線 1234", "kusei@example.lg.jp"), false, Pace.Real, world.Time.Now, "account:test")));
        var open = await world.Cycles.Get(Next);
        await new PrepareStep(world.Parts.Record, world.Parts.Keys).Run(open, default);
        async Task<IReadOnlyList<string>> Memos(UnitId place, DateTimeOffset now)
        {
            world.Time.Now = now;
            open = await world.Cycles.Get(Next);
            var state = (await WardState.Read(world.Parts.Record, open.WardPartition(place)))!;
            Assert.True(!OverdueIssues.IsDue(open, state.Head.Body, now) || await new OverdueIssues(world.Parts.Record).Tell(open, state, now, default));
            return [.. (await WardState.Read(world.Parts.Record, open.WardPartition(place)))!.OpenMails.Select(m => m.Body.Memo!)];
        }

        foreach (var place in new[] { Ward, Keys.City })
        {
            Assert.All(await Memos(place, MunicipalTime.At(new(2027, 4, 2), new(10, 0))), m => Assert.DoesNotContain("案内板", m, StringComparison.Ordinal));
            Assert.Contains(await Memos(place, MunicipalTime.At(new(2027, 4, 2), new(10, 0))), m => m.Contains("いす", StringComparison.Ordinal));
        }

        Accepted(await world.Commands.Do(City, Next, new SurveyCommand.ChangeIssue(Ward, 1, Ward, new(2027, 4, 9), "業者の都合のため")));
        Assert.Contains(await Memos(Ward, MunicipalTime.At(new(2027, 4, 12), new(10, 0))), m => m.Contains("案内板", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_problems_of_a_ward_that_ended_within_the_year_go_to_the_ward_that_it_went_into()
    {
        var world = await Start();
        Accepted(await world.Do(new SurveyCommand.AddIssue(Ward, "案内板が見えにくい", Ward, new(2027, 4, 30))));
        Accepted(await world.Do(new SurveyCommand.AddIssue(Second, "いすが足りない", Second, new(2027, 4, 30))));
        var last = await world.Open();
        List<CycleWard> wards = [.. last.Cycle.Wards.Select(w => w.Id == Second ? w with { Until = new(2026, 12, 31), Into = Ward } : w)];
        Assert.IsType<CommitResult.Done>(await world.Parts.Record.Commit(last.Partition, [Change.Update(last.Row, last.Cycle with { Wards = wards })]));
        world.Time.Now = MunicipalTime.At(new(2027, 4, 1), new(9, 0));
        var yaml = Yaml();
        Assert.IsType<StartResult.Started>(await new CycleStart(world.Parts.Record, world.Parts.Days, world.Time).Start(new(
            Next, "uid-2", yaml, new(2027), "接遇向上の目標", SampleOrganisation.For(SchemeLoader.LoadTrusted(yaml), 1, 2), [Ward],
            new("区政推進課", "内線 1234", "kusei@example.lg.jp"), false, Pace.Real, world.Time.Now, "account:test")));

        var carried = (await SurveyState.Read(world.Parts.Record, Keys.CyclePartition(Next))).Issues.Select(i => i.Body).ToList();
        Assert.Equal([(Ward, 1, Ward, "案内板が見えにくい"), (Ward, 2, Ward, "いすが足りない")], carried.Select(i => (i.Ward, i.Number, i.Owner, i.Text)));
        Assert.False((await world.State()).Issue(Second, 1)!.Body.IsOpen);
    }

    [Fact]
    public async Task Problems_with_their_new_properties_come_back_row_for_row()
    {
        var world = await Start();
        Accepted(await world.Do(new SurveyCommand.AddIssue(Ward, "案内板が見えにくい", Ward, new(2026, 4, 10))));
        await Told(world, Ward, Day(4, 13));
        using var file = new MemoryStream();
        await CycleExport.Write(world.Parts.Record, Cycle, file);
        file.Position = 0;
        var copy = new MemoryRecordStore();
        Assert.IsType<CycleImportResult.Done>(await CycleImport.Read(copy, file, "file"));
        Assert.Equal((await State(world, Ward)).OpenMails.Select(m => m.Row.Json), (await WardState.Read(copy, (await world.Open()).WardPartition(Ward)))!.OpenMails.Select(m => m.Row.Json));
    }

    private static async Task<WardState> State(SurveyWorld world, UnitId ward) =>
        (await WardState.Read(world.Parts.Record, (await world.Open()).WardPartition(ward)))!;

    /// <summary>All mails of overdue problems after the pass of that moment.</summary>
    private static async Task<IReadOnlyList<MailRow>> Told(SurveyWorld world, UnitId ward, DateTimeOffset now)
    {
        world.Time.Now = now;
        var open = await world.Open();
        if (OverdueIssues.IsDue(open, (await State(world, ward)).Head.Body, now))
        {
            Assert.True(await new OverdueIssues(world.Parts.Record).Tell(open, await State(world, ward), now, default));
        }

        return [.. (await State(world, ward)).OpenMails.Select(m => m.Body).Where(m => m.Purpose == MailPurpose.IssueOverdue)];
    }
}
