using System.Net;
using WardCycle.Figures;
using WardCycle.Record;
using WardCycle.Tests.Web;
using WardCycle.Tests.Web.Secretariat;
using static WardCycle.Tests.Figures.FigureWorld;

namespace WardCycle.Tests.Figures;

/// <summary>The city's table of one figure, typed or pasted, without script.</summary>
public sealed class FigurePageTests
{
    private const string Page = "/office/cycles/figures-2026/figures";

    [Fact]
    public async Task The_city_pastes_looks_and_records()
    {
        var world = await Start();
        await using var host = await WebHost.Start(new() { Record = world.Record, Time = world.Time });
        var city = await host.SignedIn();
        var page = await city.Open("/office/cycles/figures-2026");
        page = await (await page.Follow("全区の分をまとめて入力する数値")).Follow("市民アンケートの満足度");
        page = await page.Fill("出典", "市民アンケート").Fill("時点", "2026-04-01").Fill("貼り付ける行", "区\t数値\tn\n全区\t66.7%\t1,200\n見本区\t80.5%\t512").Press("貼り付けた内容を表に入れる");
        Assert.Contains("まだ記録していません", page.Notice, StringComparison.Ordinal);
        Assert.Equal(("66.7%", "1200"), (page.Value("全区共通の数値（%）"), page.Value("全区共通の回答数（n）")));
        Assert.Empty((await CityFigures.Read(world.Record, Keys.CyclePartition(Of(2026)), default)).Versions);

        page = await page.Press("この数値を記録する");
        Assert.Contains("数値を記録しました", page.Notice, StringComparison.Ordinal);
        Assert.Equal("80.5%", (await world.Form(First)).Phases[0].Leads[Survey].Text);

        page = await page.Fill("見本区の数値（%）", "多い").Press("この数値に訂正する");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("多い", page.Value("見本区の数値（%）"));
        Assert.NotEmpty(page.Described("訂正の理由"));
    }

    [Fact]
    public async Task A_paste_with_an_unknown_ward_says_the_line_and_keeps_the_text()
    {
        var world = await Start();
        await using var host = await WebHost.Start(new() { Record = world.Record, Time = world.Time });
        var page = await (await host.SignedIn()).Open($"{Page}/survey");
        page = await page.Fill("貼り付ける行", "見本区,80.5%\nよその区,5%").Press("貼り付けた内容を表に入れる");
        Assert.Contains("2行目", page.Described("貼り付ける行"), StringComparison.Ordinal);
        Assert.Contains("よその区", page.Value("貼り付ける行"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ward_has_no_such_page()
    {
        var world = await Start();
        await using var host = await WebHost.Start(new() { Record = world.Record, Time = world.Time });
        var ward = await host.SignedInAs("mihon-desk", "区事務局", "見本区");
        Assert.Equal(HttpStatusCode.NotFound, (await ward.Open(Page)).Status);
    }
}
