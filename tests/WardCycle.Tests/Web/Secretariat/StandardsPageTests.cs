using System.Net;
using WardCycle.Record;
using WardCycle.Standards;
using WardCycle.Tests.Standards;

namespace WardCycle.Tests.Web.Secretariat;

/// <summary>The double loop as people click through it, without script.</summary>
public sealed class StandardsPageTests
{
    private const string Cycle = "/office/cycles/mihon-2026";

    [Fact]
    public async Task A_ward_proposes_from_a_sheet_and_the_city_records_the_decision()
    {
        var world = await StandardsWorld.Start();
        await using var host = await WebHost.Start(new() { Record = world.Record, Time = world.Time });
        var ward = await host.SignedInAs("mihon-desk", "区事務局", "見本区");
        var sheet = await world.AnySheet();
        var page = await ward.Open($"{Cycle}/wards/{StandardsWorld.Ward}/sheets/{sheet}");
        Assert.Contains(page.Document.QuerySelectorAll("a"), a => a.TextContent.Contains("基準を提案する", StringComparison.Ordinal));

        page = await ward.Open($"{Cycle}/standards/propose?standard=std1&ward={StandardsWorld.Ward}&sheet={sheet}&phase=year-end");
        page = await page.Fill("水準", "とても短く").Fill("提案の理由", "達成できたため。").Press("提案する");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("80%以上、15分以内", page.Described("水準"), StringComparison.Ordinal);
        page = await page.Fill("水準", "１０分以内").Press("提案する");
        Assert.Contains("提案1（引上げ）を受け付けました。", page.Notice, StringComparison.Ordinal);

        var city = await host.SignedIn();
        page = await city.Open($"{Cycle}/standards/proposals/1");
        Assert.Contains("15分以内", page.Text, StringComparison.Ordinal);
        page = await page.Fill("照会先", "市民文化局").Press("照会を記録する");
        page = await page.Fill("回答", "支障ありません。").Press("回答を記録する");
        page = await page.Tick("採用").Fill("採用した場合", "引下げ").Fill("決定の理由", "全区でできるため。").Press("決定を記録する");
        Assert.Contains("引上げ", page.Problems[0], StringComparison.Ordinal);
        page = await page.Fill("採用した場合", "引上げ").Press("決定を記録する");
        Assert.Contains("令和9年度から適用します", page.Notice, StringComparison.Ordinal);
        Assert.Equal("水準15分以内10分以内", page.Row("水準"));
        page = await city.Open($"{Cycle}/standards");
        Assert.Contains("翌年度から変わる基準", page.Text, StringComparison.Ordinal);
        Assert.Contains("理由：全区でできるため。", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ward_sets_its_policy_in_numbered_lines()
    {
        var world = await StandardsWorld.Start();
        await using var host = await WebHost.Start(new() { Record = world.Record, Time = world.Time });
        var ward = await host.SignedInAs("mihon-desk", "区事務局", "見本区");
        var page = await ward.Open($"{Cycle}/wards/{StandardsWorld.Ward}/policy");
        page = await page.Fill("1行目", "待ち時間を短くします").Fill("2行目", "案内を見直します").Press("この方針を記録する");
        page = await page.Fill("方針1", "").Fill("方針2", "案内と掲示を見直します").Press("この方針を記録する");
        Assert.Contains("今の方針（第2版）", page.Text, StringComparison.Ordinal);
        Assert.Equal([("p2", "案内と掲示を見直します")], (await world.State()).Policy(StandardsWorld.Ward)!.Lines.Select(l => (l.Id, l.Text)));
    }

    [Fact]
    public async Task The_city_writes_a_case_and_a_ward_reads_it_by_principle_and_theme()
    {
        var world = await StandardsWorld.Start();
        await using var host = await WebHost.Start(new() { Record = world.Record, Time = world.Time });
        var city = await host.SignedIn();
        var page = await city.Open($"{Cycle}/cases/add");
        page = await page.Fill("取り組んだ区", "見本区").Fill("事例の名前", "順番の掲示").Fill("事例の内容", "<b>待ち人数</b>を掲げました。").Fill("理念", "快適な環境").Fill("テーマ", "待ち時間").Press("事例集に載せる");
        Assert.Contains("事例集に載せました", page.Notice, StringComparison.Ordinal);
        var ward = await host.SignedInAs("mihon-desk", "区事務局", "見本区");
        page = await ward.Open($"{Cycle}/cases");
        Assert.Contains("快適な環境 待ち時間 順番の掲示", page.Text, StringComparison.Ordinal);
        Assert.Contains("<b>待ち人数</b>を掲げました。", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await ward.Open($"{Cycle}/cases/add")).Status);
        page = await (await city.Open($"{Cycle}/cases")).Fill("外す理由", "古くなったため").Press("外す");
        Assert.Contains("事例はまだありません。", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Committees_decisions_are_listed_and_stand_in_the_meetings_papers()
    {
        var world = await StandardsWorld.Start();
        StandardsWorld.Accepted(await world.Do(StandardsWorld.Raise(), StandardsWorld.OfWard));
        await using var host = await WebHost.Start(new() { Record = world.Record, Time = world.Time });
        var city = await host.SignedIn();
        var page = await city.Open($"{Cycle}/standards/meetings");
        page = await page.Fill("議題", "効果的な手法").Fill("決定の内容", "順番の掲示を全区で試す").Fill("理由", "待ち時間への声が多いため").Press("決定を記録する");
        Assert.Contains("順番の掲示を全区で試す", page.Text, StringComparison.Ordinal);
        page = await city.Open($"{Cycle}/papers");
        Assert.Equal("区民サービス部長会議資料", page.Heading);
        Assert.Contains("指針の版：区役所サービス向上指針（平成24年3月改定版）", page.Text, StringComparison.Ordinal);
        foreach (var part in new[] { "提出の状況", "全区", "基準1", "提案1（見本区）", "年間を通して達成できたため。", "順番の掲示を全区で試す" })
        {
            Assert.Contains(part, page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_first_catalogue_is_looked_at_before_it_is_taken_in()
    {
        var world = await StandardsWorld.Start(withCatalogue: false);
        await using var host = await WebHost.Start(new() { Record = world.Record, Time = world.Time });
        var city = await host.SignedIn();
        var page = await (await city.Open($"{Cycle}/standards")).Press("取り込む内容を確かめる");
        Assert.Contains("基準のファイルを選んでください。", page.Problems[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("standards")]
    [InlineData("cases")]
    [InlineData("standards/meetings")]
    public async Task A_scheme_without_standards_has_none_of_these_pages(string part)
    {
        var desk = await WardCycle.Tests.Secretariat.DeskWorld.Start();
        await using var host = await WebHost.Start(desk.Parts);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignedIn()).Open($"{Cycle}/{part}")).Status);
    }
}
