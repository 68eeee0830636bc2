using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Surveys;
using WardCycle.Tests.Secretariat;
using WardCycle.Tests.Surveys;
using WardCycle.Web.Api;

namespace WardCycle.Tests.Web;

/// <summary>Surveys as the secretariat meets them in its pages and through the API, and a reader of the results. Without script.</summary>
public sealed class SurveyPageTests
{
    private const string Cycle = "/office/cycles/setsugu-2026";
    private const string Period = $"{Cycle}/surveys/counter/spring";
    private const string Place = $"{Period}/places/mihon/mihon";
    private const string Form = "/q/setsugu-2026/mihon/counter/spring";
    private const string Key = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task The_ward_types_paper_in_and_corrects_it_with_a_reason()
    {
        var world = await SurveyWorld.Start();
        await using var host = await WebHost.Start(world.Parts);
        var ward = await host.SignedInAs("mihon-desk", "区事務局", "見本区");
        var page = await (await ward.Open($"{Cycle}/surveys")).Follow("4月");
        Assert.Contains("https://cycle.example.lg.jp/q/setsugu-2026/mihon/counter/spring", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("見本第2区", page.Text, StringComparison.Ordinal);
        page = await page.Follow("見本区");
        page = await page.Fill("配布数", "２０").Fill("回答数", "十").Fill("満足", "9").Press("件数を記録する");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("整数で入力", page.Described("回答数"), StringComparison.Ordinal);
        Assert.Equal("9", page.Value("満足"));
        page = await page.Fill("回答数", "10").Press("件数を記録する");
        Assert.Contains("見本区：回答10", page.Notice, StringComparison.Ordinal);
        page = await page.Fill("満足", "8").Press("件数を記録する");
        Assert.Contains("訂正の理由を入力してください。", page.Problems[0], StringComparison.Ordinal);
        page = await page.Fill("訂正の理由", "数え直したため").Press("件数を記録する");
        Assert.Contains("理由：数え直したため", page.Text, StringComparison.Ordinal);
        Assert.Contains("満足9", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ward.Open($"{Period}/places/mihon-002/mihon-002")).Status);
    }

    [Fact]
    public async Task A_file_is_looked_at_before_it_is_taken_in()
    {
        var world = await SurveyWorld.Start();
        await using var host = await WebHost.Start(world.Parts);
        var city = await host.SignedIn();
        var page = await city.Open(Period);
        var template = (await page.Follow("入力用のファイル")).Source;
        Assert.Contains("設問1 満足", template, StringComparison.Ordinal);
        var heading = template.TrimStart('\uFEFF').Split("\r\n")[0];
        page = await (await city.Open(Period)).Upload("件数のファイル", "kensu.csv", Encoding.UTF8.GetBytes($"{heading}\n見本区,20,3,4,0,0,0,0,3,0\n"));
        Assert.Contains("2行目", page.Problems[0], StringComparison.Ordinal);
        page = await (await city.Open(Period)).Upload("件数のファイル", "kensu.csv", Encoding.UTF8.GetBytes($"{heading}\n見本区,20,10,9,1,0,0,0,8,2\n見本第2区,,7,3,4,0,0,0,7,0\n"));
        Assert.Equal("件数の取込みの確認", page.Heading);
        Assert.Empty((await world.State()).Papers);
        page = await page.Press("この件数を取り込む");
        Assert.Contains("ファイルから記録しました", page.Notice, StringComparison.Ordinal);
        Assert.Equal(2, (await world.State()).Papers.Single().Places.Count);
    }

    [Fact]
    public async Task Free_texts_are_read_by_the_secretariat_alone_and_summed_up_in_its_own_words()
    {
        var world = await SurveyWorld.Start();
        await world.Give("a1", text: "<b>呼出しの声</b>が聞こえませんでした。");
        await using var host = await WebHost.Start(world.Parts);
        var viewer = await host.SignedInAs("etsuran", "閲覧");
        Assert.DoesNotContain("聞こえません", (await viewer.Open(Place)).Source, StringComparison.Ordinal);
        world.Time.Now = SurveyWorld.Day(4, 13);
        var ward = await host.SignedInAs("mihon-desk", "区事務局", "見本区");
        var page = await ward.Open(Place);
        Assert.Contains("<b>呼出しの声</b>が聞こえませんでした。", page.Text, StringComparison.Ordinal);
        page = await page.Fill("ご意見の要約", "呼出しの声が聞こえませんでした、との声").Tick("結果といっしょに公表する").Press("要約を記録する");
        Assert.Contains("自分の言葉", page.Described("ご意見の要約"), StringComparison.Ordinal);
        page = await page.Fill("ご意見の要約", "音の大きさへの要望がありました。").Press("要約を記録する");
        Assert.Contains("要約を記録しました", page.Notice, StringComparison.Ordinal);
        Assert.True((await world.State()).Summary(SurveyWorld.At)!.IsPublic);
    }

    [Fact]
    public async Task Results_are_previewed_published_read_by_the_public_and_withdrawn()
    {
        var world = await SurveyWorld.Start();
        SurveyWorld.Accepted(await world.Do(SurveyWorld.Counted(SurveyWorld.Paper(10, 5, 1))));
        world.Time.Now = SurveyWorld.Day(4, 13);
        await using var host = await WebHost.Start(world.Parts);
        var city = await host.SignedIn();
        var preview = await (await city.Open(Period)).Follow("公表する内容を見る");
        Assert.Contains("62.5%", preview.Source, StringComparison.Ordinal);
        Assert.StartsWith("sandbox", Assert.Single(preview.Answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        var page = await (await city.Open(Period)).Press("結果を公表する");
        Assert.Contains("文書番号を入力してください。", page.Described("文書番号"), StringComparison.Ordinal);
        Assert.Contains("見本第2区：このまま公表すると、結果は「―」になります。", page.Text, StringComparison.Ordinal);
        page = await page.Fill("文書番号", "区政第1号").Fill("決裁者", "区長").Press("結果を公表する");
        Assert.Contains(page.Problems, p => p.Contains("見本第2区", StringComparison.Ordinal));
        page = await page.Tick("用紙の回答がないことを確かめました").Press("結果を公表する");
        Assert.Contains("公表できない個人情報や氏名がないことを確かめ", page.Described("公表する内容を見て"), StringComparison.Ordinal);
        Assert.Null((await world.State()).Edition(SurveyWorld.Survey, SurveyWorld.Spring));
        page = await page.Tick("公表する内容を見て").Press("結果を公表する");
        Assert.Equal("jimukyoku", (await world.State()).Edition(SurveyWorld.Survey, SurveyWorld.Spring)!.Body.Checked!.By);
        Assert.Contains("個人情報の確認", page.Text, StringComparison.Ordinal);
        Assert.Contains("第1版）を公表しました", page.Notice, StringComparison.Ordinal);
        Assert.Contains("見本区 窓口アンケートの結果", (await page.Follow("HTML（見本区）")).Source, StringComparison.Ordinal);
        Assert.True(page.HasLink("公開ページ（令和8年度）を見る"));

        var reader = host.Visit();
        page = await (await reader.Open("/public")).Follow("令和8年度");
        Assert.Contains("窓口アンケート（令和8年度4月）", page.Text, StringComparison.Ordinal);
        var report = await page.Follow("報告を見る（HTML）（見本区");
        Assert.Contains("見本区 窓口アンケートの結果（令和8年度4月）", report.Source, StringComparison.Ordinal);
        var address = report.Path;

        await (await city.Open(Period)).Fill("取下げの理由", "誤りが見つかったため").Press("公表を取り下げる");
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Open(address)).Status);
        Assert.Contains("誤りが見つかったため", (await reader.Open("/public/2026")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rehearsals_results_are_never_public()
    {
        var world = await SurveyWorld.Start(rehearsal: true);
        SurveyWorld.Accepted(await world.Do(SurveyWorld.Counted(SurveyWorld.Paper(10, 5, 1))));
        await using var host = await WebHost.Start(world.Parts);
        Assert.Contains("【予行】", (await host.Visit().Open(Form)).Source, StringComparison.Ordinal);
        var open = await world.Open();
        Assert.True((await world.Parts.Record.Commit(open.Partition, [Change.Update(open.Row, open.Cycle with { Clock = open.Cycle.Clock.SetTo(SurveyWorld.Day(4, 13), world.Time.Now) })])).IsDone);
        var today = new DateOnly(2026, 4, 13);
        SurveyWorld.Accepted(await world.Do(new SurveyCommand.Publish("counter", "spring", new(today, today, "1", "区長"), 1, WithoutPaper: true)));
        Assert.DoesNotContain("窓口アンケート", (await host.Visit().Open("/public")).Source, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Visit().Open("/public/2026/setsugu-2026/surveys/counter/spring/1/survey-counter-spring-city.html")).Status);
    }

    [Fact]
    public async Task A_problem_past_its_date_stands_on_the_board_until_it_is_done()
    {
        var world = await SurveyWorld.Start();
        await using var host = await WebHost.Start(world.Parts);
        var ward = await host.SignedInAs("mihon-desk", "区事務局", "見本区");
        var page = await ward.Open($"{Cycle}/wards/mihon/issues");
        page = await page.Fill("課題", "案内板が見えにくい").Fill("もとにしたアンケート", "窓口アンケート（令和8年度4月）").Fill("期日", "2026-04-20").Press("課題を記録する");
        Assert.Contains("担当の所属を選んでください。", page.Problems[0], StringComparison.Ordinal);
        Assert.Equal("案内板が見えにくい", page.Value("課題").Trim());
        page = await page.Fill("担当の所属", "見本区").Press("課題を記録する");
        Assert.Contains("課題1を記録しました。", page.Notice, StringComparison.Ordinal);
        page = await (await page.Follow("課題1")).Fill("期日", "2026-04-27").Fill("変更の理由", "部品を待つため").Press("担当・期日を変更する");
        Assert.Contains("変更しました", page.Notice, StringComparison.Ordinal);

        var city = await host.SignedIn();
        Assert.DoesNotContain("期日を過ぎた", (await city.Open(Cycle)).Text, StringComparison.Ordinal);
        world.Time.Now = SurveyWorld.Day(4, 28);
        city = await host.SignedIn();
        page = await city.Open(Cycle);
        Assert.Contains("期日を過ぎたものが1件あります", page.Text, StringComparison.Ordinal);
        page = await (await page.Follow("見本区の課題")).Follow("課題1");
        page = await page.Fill("対応した内容", "取り替えました。").Press("対応済みにする");
        Assert.Contains("対応済み", page.Row("課題1"), StringComparison.Ordinal);
        Assert.DoesNotContain("期日を過ぎた", (await city.Open(Cycle)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await city.Open($"{Cycle}/wards/mihon/issues/9")).Status);
    }

    [Fact]
    public async Task The_api_counts_publishes_and_keeps_problems_and_shows_no_free_text()
    {
        var world = await SurveyWorld.Start();
        await world.Give("a1", text: "呼出しの声が聞こえませんでした。");
        await using var host = await WebHost.Start(
            world.Parts, services => services.AddSingleton(new ApiSettings(Key).Checked()).AddSingleton<IRehearsalClock>(new RecordingClock()).AddWardCycleApi(), ApiEndpoints.Map);
        using var client = host.Raw();
        client.DefaultRequestHeaders.Add(ApiDoor.KeyHeader, Key);
        const string Base = "/api/cycles/setsugu-2026/surveys";

        var counts = new { answered = 16, chosen = new { overall = new Dictionary<string, int> { ["very-good"] = 16 } } };
        var place = new { ward = "mihon", place = "mihon", distributed = 20, counts };
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync($"{Base}/record-paper", new { survey = "counter", period = "spring", places = new[] { place } })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostAsJsonAsync($"{Base}/record-paper", new { survey = "counter", period = "autumn", places = new[] { place } })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync($"{Base}/add-issue", new { ward = "mihon", text = "案内板", owner = "mihon", due = "2026-04-20" })).StatusCode);

        var text = await client.GetStringAsync(Base);
        Assert.DoesNotContain("聞こえません", text, StringComparison.Ordinal);
        var view = JsonDocument.Parse(text).RootElement;
        Assert.Equal(17, view.GetProperty("results")[0].GetProperty("counts").GetProperty("answered").GetInt32());
        Assert.Equal(1, view.GetProperty("issues").GetArrayLength());
        world.Time.Now = SurveyWorld.Day(4, 13);
        var decision = new { draftedOn = "2026-04-13", decidedOn = "2026-04-13", documentNumber = "1", approver = "区長" };
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync($"{Base}/publish-results", new { survey = "counter", period = "spring", decision, basis = 1, withoutPaper = true, personalDataChecked = true })).StatusCode);
    }

    [Fact]
    public async Task A_served_rehearsal_that_is_simulated_holds_its_surveys_too()
    {
        var world = await SurveyWorld.Start(rehearsal: true);
        await using var host = await WebHost.Start(world.Parts);
        var city = await host.SignedIn();
        var page = await city.Open(Cycle);
        for (var i = 0; i < 60 && page.HasButton("模擬入力で進める") && (await world.State()).Editions.Count < 2; i++)
        {
            page = await page.Press("模擬入力で進める");
        }

        var state = await world.State();
        Assert.Equal(["autumn", "spring"], state.Editions.Select(e => e.Body.Period).Order(StringComparer.Ordinal));
        Assert.Equal(3, (await world.Tally()).Counts.Answered);
        Assert.Equal(2, state.Issues.Count(i => i.Body.Ward == SurveyWorld.Ward));
    }

    [Fact]
    public async Task A_scheme_without_surveys_has_none_of_these_pages()
    {
        var desk = await DeskWorld.Start();
        await using var host = await WebHost.Start(desk.Parts);
        var city = await host.SignedIn();
        Assert.Equal(HttpStatusCode.NotFound, (await city.Open("/office/cycles/mihon-2026/surveys")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await city.Open("/office/cycles/mihon-2026/wards/mihon/issues")).Status);
    }
}
