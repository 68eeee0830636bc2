using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Record;
using WardCycle.Tests.Sheets;
using WardCycle.Tests.Surveys;

namespace WardCycle.Tests.Web;

/// <summary>Visitors on the short form, without script.</summary>
public sealed class SurveyVisitorTests
{
    private const string Form = "/q/setsugu-2026/mihon/counter/spring";

    [Fact]
    public async Task A_visitor_answers_without_a_cookie_and_reloading_sends_nothing_twice()
    {
        var world = await SurveyWorld.Start();
        await using var host = await WebHost.Start(world.Parts);
        var visitor = host.Visit();
        var page = await visitor.Open(Form);
        Assert.Equal("見本区 窓口アンケート（令和8年度4月）", page.Heading);
        Assert.Equal("no-store", page.Answer.Headers.CacheControl?.ToString());

        var thanks = await page.Tick("やや満足").Fill("お気づきの点", "案内が分かりやすかったです。").Press("回答する");
        Assert.Contains("ご回答ありがとうございました", thanks.Notice, StringComparison.Ordinal);
        await page.Press("回答する");
        Assert.Empty(visitor.Cookies.GetAllCookies());
        Assert.Equal((1, 1, 1), ((await world.Tally()).Counts.Of("overall", "good"), (await world.Tally()).Counts.Answered, (await world.Tally()).Texts));
    }

    [Fact]
    public async Task An_empty_answer_comes_back_and_a_stale_form_keeps_what_was_typed()
    {
        var world = await SurveyWorld.Start();
        await using var host = await WebHost.Start(world.Parts);
        var page = await host.Visit().Open(Form);
        var empty = await page.Press("回答する");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("一つ以上の設問", empty.Problems[0], StringComparison.Ordinal);

        world.Time.Now = world.Time.Now.AddHours(13);
        var stale = await page.Tick("満足").Fill("お気づきの点", "よい窓口です。").Press("回答する");
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal("よい窓口です。", stale.Value("お気づきの点").Trim());
        Assert.Contains("ご回答ありがとうございました", (await stale.Press("回答する")).Notice, StringComparison.Ordinal);
        Assert.Equal(1, (await world.Tally()).Counts.Answered);
    }

    [Fact]
    public async Task Outside_its_time_the_form_says_so_and_takes_nothing()
    {
        var world = await SurveyWorld.Start();
        await using var host = await WebHost.Start(world.Parts);
        var page = await host.Visit().Open(Form);
        world.Time.Now = SurveyWorld.Day(4, 12).AddHours(13.9);
        var late = await (await host.Visit().Open(Form)).Tick("満足").Press("回答する");
        Assert.Contains("ご回答ありがとうございました", late.Notice, StringComparison.Ordinal);
        world.Time.Now = SurveyWorld.Day(4, 13);
        Assert.Contains("終わりました", (await host.Visit().Open(Form)).Text, StringComparison.Ordinal);
        page.Tick("満足");
        Assert.NotEqual(HttpStatusCode.OK, (await page.Press("回答する")).Status);
        Assert.Equal(1, (await world.Tally()).Counts.Answered);
    }

    [Theory]
    [InlineData("/q/setsugu-2026/mihon/counter/winter")]
    [InlineData("/q/setsugu-2026/nowhere/counter/spring")]
    [InlineData("/q/other/mihon/counter/spring")]
    [InlineData("/q/setsugu-2026/mihon/counter/spring/mihon-002")]
    [InlineData("/q/setsugu-2026/mihon/counter/%E3%81%82")]
    public async Task An_address_that_names_nothing_is_not_found(string address)
    {
        var world = await SurveyWorld.Start();
        await using var host = await WebHost.Start(world.Parts);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Visit().Open(address)).Status);
    }

    [Fact]
    public async Task A_post_without_our_token_or_from_elsewhere_counts_nothing()
    {
        var world = await SurveyWorld.Start();
        await using var host = await WebHost.Start(world.Parts);
        var bare = await host.Visit().Post(Form, ("q-overall", "good"), ("answer", "a1"));
        Assert.Equal(HttpStatusCode.Conflict, bare.Status);
        var foreign = host.Visit();
        foreign.Headers["Origin"] = "https://elsewhere.example";
        foreign.Headers["Sec-Fetch-Site"] = "cross-site";
        Assert.Equal(HttpStatusCode.Forbidden, (await foreign.Post(Form, ("q-overall", "good"))).Status);
        Assert.Equal(0, (await world.Tally()).Counts.Answered);
    }

    [Fact]
    public async Task Visitors_typed_text_stays_on_the_page_while_the_record_is_away()
    {
        var world = await SurveyWorld.Start();
        var record = new LostAnswers(world.Parts.Record);
        await using var host = await WebHost.Start(world.Parts, s => s.AddSingleton<IRecordStore>(record));
        var page = await host.Visit().Open(Form);
        record.LoseNextAnswer = true;
        var held = await page.Tick("満足").Fill("お気づきの点", "よい窓口です。").Press("回答する");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, held.Status);
        Assert.Equal("よい窓口です。", held.Value("お気づきの点").Trim());
        Assert.Contains("ご回答ありがとうございました", (await held.Press("回答する")).Notice, StringComparison.Ordinal);
        Assert.Equal(1, (await world.Tally()).Counts.Answered);
    }
}
