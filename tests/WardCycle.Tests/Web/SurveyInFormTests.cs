using AngleSharp.Html.Dom;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Tests.Surveys;

namespace WardCycle.Tests.Web;

/// <summary>A survey's result in the form of the sections.</summary>
public sealed class SurveyInFormTests
{
    [Fact]
    public async Task A_form_that_nobody_typed_on_opens_with_the_result_and_never_writes_over_a_person()
    {
        var world = await SurveyWorld.Start();
        SurveyWorld.Accepted(await world.Do(SurveyWorld.Counted(SurveyWorld.Paper(17, 34, 9))));
        await OpenGate(world);
        await using var host = await WebHost.Start(world.Parts);
        Assert.DoesNotContain("85.0%", (await Enter(world, host)).Text, StringComparison.Ordinal);

        world.Time.Now = SurveyWorld.Day(4, 14);
        var page = await Enter(world, host);
        const string Label = "年度当初の窓口アンケート";
        Assert.Equal("85.0%", page.Value(Label));
        Assert.Contains("窓口アンケート（令和8年度4月、n=60）の結果: 85.0%", page.Text, StringComparison.Ordinal);

        page = await page.Fill(Label, "").Press("下書き保存");
        Assert.Equal("", page.Value(Label));
        Assert.Contains("この値を入力できます", page.Text, StringComparison.Ordinal);

        page.Fill(Label, "90%").Fill("接遇向上に向けた今年度の目標", "目標です。").Fill("強化月間", "5月");
        foreach (var area in page.Document.QuerySelectorAll("textarea[name$='--plan']").OfType<IHtmlTextAreaElement>())
        {
            area.Value = $"{area.Name}を行います。";
        }

        page = await page.Press("内容を確認する");
        Assert.Contains("「90%」ですが、窓口アンケート（令和8年度4月、n=60）の結果: 85.0% です。", page.Text, StringComparison.Ordinal);
        Assert.True(page.HasButton("提出する"));
    }

    private static async Task OpenGate(SurveyWorld world)
    {
        var partition = Keys.WardPartition(SurveyWorld.Cycle, SurveyWorld.Ward);
        foreach (var row in await world.Parts.Record.Range(partition, "0sheet-", Keys.After("0sheet-")))
        {
            var sheet = row.As<SheetHead>();
            var phase = new PhaseId("targets");
            Assert.True((await world.Parts.Record.Commit(partition, [sheet.To(sheet.Body.With(phase, sheet.Body.State(phase) with { Gate = Gate.Open }))])).IsDone);
        }
    }

    private static async Task<Page> Enter(SurveyWorld world, WebHost host)
    {
        var row = (await world.Parts.Record.Range(Keys.WardPartition(SurveyWorld.Cycle, SurveyWorld.Ward), "link-", Keys.After("link-")))[0].Read<WardCycle.Links.LinkRow>();
        var door = await host.Visit().Open($"/s/{row.Id}");
        return await door.Fill("確認コード", WardCycle.Links.LinkCode.Of(world.Parts.Keys, row)!).Press("入力画面を開く");
    }
}
