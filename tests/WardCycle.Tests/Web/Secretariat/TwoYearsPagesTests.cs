using AngleSharp.Html.Dom;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Web.Secretariat;

/// <summary>Two years are open from March to June (requirements 7.5): what is done in one of them is done in it alone, or in both, and never without a word.</summary>
public sealed class TwoYearsPagesTests
{
    private const string Box = "もう一つの年度サイクル（令和7年度 見本区 所属目標）にも同じ操作をする";
    private static readonly CycleId Older = new("mihon-2025");
    private static readonly PostId Somu = new("mihon-somu-head");

    [Theory]
    [InlineData(true, "the box is ticked by itself")]
    [InlineData(false, "somebody has taken the tick away")]
    public async Task A_stop_of_mails_holds_in_both_years_each_with_an_entry_of_its_own(bool both, string why)
    {
        await using var world = await TwoYears();
        var page = await (await world.Host.SignedIn()).Open($"{OfficeWorld.WardPage}/mail-stop");
        var until = MunicipalTime.DayOf(world.Host.Time.Now).AddDays(10);

        Assert.True(((IHtmlInputElement)page.Field(Box)).IsChecked);
        var done = await page.Tick(Box, both).Fill("停止する最後の日", $"{until:yyyy-MM-dd}").Fill("理由", "選挙事務のため").Press("メールを止める");

        Assert.True((both ? until : null) == (await Head(world, Older)).MailStopUntil, why);
        Assert.Equal(until, (await Head(world, OfficeWorld.Cycle)).MailStopUntil);
        Assert.Equal(both, done.Notice.Contains("「令和7年度 見本区 所属目標」：", StringComparison.Ordinal));
        Assert.Equal(both ? 1 : 0, (await Audit(world, Older)).Count(a => a.What == "mails.stopped" && a.Text.Contains("選挙事務のため", StringComparison.Ordinal)));
        Assert.Single(await Audit(world, OfficeWorld.Cycle), a => a.What == "mails.stopped");
    }

    [Fact]
    public async Task Where_the_second_one_refuses_the_first_stands_and_the_page_says_where_to_go()
    {
        await using var world = await TwoYears(prepared: false);
        var until = MunicipalTime.DayOf(world.Host.Time.Now).AddDays(10);

        var done = await (await (await world.Host.SignedIn()).Open($"{OfficeWorld.WardPage}/mail-stop"))
            .Fill("停止する最後の日", $"{until:yyyy-MM-dd}").Fill("理由", "選挙事務のため").Press("メールを止める");

        Assert.Contains("「令和7年度 見本区 所属目標」では行えませんでした。", done.Notice, StringComparison.Ordinal);
        Assert.Contains("「令和7年度 見本区 所属目標」の「区へのメールの停止」の画面で、もう一度操作してください。", done.Notice, StringComparison.Ordinal);
        Assert.Equal(until, (await Head(world, OfficeWorld.Cycle)).MailStopUntil);
    }

    [Fact]
    public async Task Going_on_lets_the_mails_of_the_stopped_year_go_and_asks_nothing_of_the_other()
    {
        await using var world = await TwoYears();
        var visitor = await world.Host.SignedIn();
        var until = MunicipalTime.DayOf(world.Host.Time.Now).AddDays(10);
        await (await visitor.Open($"{OfficeWorld.WardPage}/mail-stop")).Tick(Box, false).Fill("停止する最後の日", $"{until:yyyy-MM-dd}").Fill("理由", "選挙事務のため").Press("メールを止める");

        var done = await (await visitor.Open($"{OfficeWorld.WardPage}/mail-stop")).Fill("理由", "選挙が終わったため").Press("いま再開する");

        Assert.Null((await Head(world, OfficeWorld.Cycle)).MailStopUntil);
        Assert.DoesNotContain("行えませんでした", done.Notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_change_of_hands_is_done_in_the_other_year_where_somebody_ticks_it(bool both)
    {
        await using var world = await TwoYears();
        var page = await (await world.Host.SignedIn()).Open($"{OfficeWorld.WardPage}/posts/{Somu}");

        Assert.False(((IHtmlInputElement)page.Field(Box)).IsChecked);
        await page.Tick(Box, both).Fill("職員キー", "kouhosha").Fill("メールの宛先", "kouhosha@example.lg.jp").Fill("理由", "異動のため").Press("変更する");

        Assert.Equal(("kouhosha", 2), (await Post(world, OfficeWorld.Cycle) is var a ? (a.Holder, a.Tenure) : default));
        Assert.Equal(both ? 2 : 1, (await Post(world, Older)).Tenure);
        Assert.Equal(both ? 1 : 0, (await Audit(world, Older)).Count(e => e.What == "post.handed-over"));
    }

    [Fact]
    public async Task What_cannot_be_done_in_both_at_once_says_so_with_a_link_to_the_other()
    {
        await using var world = await TwoYears();
        var visitor = await world.Host.SignedIn();

        var dates = await (await visitor.Open($"{OfficeWorld.CyclePage}/move-dates")).Follow("令和7年度 見本区 所属目標");

        Assert.Equal($"/office/cycles/{Older}/move-dates", dates.Path);
    }

    [Fact]
    public async Task A_rehearsal_is_nobodys_other_year()
    {
        await using var world = await TwoYears(rehearsal: true);

        var page = await (await world.Host.SignedIn()).Open($"{OfficeWorld.WardPage}/mail-stop");

        Assert.DoesNotContain("もう一つの年度サイクル", page.Text, StringComparison.Ordinal);
    }

    private static async Task<OfficeWorld> TwoYears(bool prepared = true, bool rehearsal = false)
    {
        var world = await OfficeWorld.Started(rehearsal: false);
        await world.Settle();
        var started = await world.Get<CycleStart>().Start(new(
            Older, "uid-2025", ShippedSchemes.Yaml(ShippedSchemes.Default)!, new(2025), "見本区 所属目標", SampleOrganisation.Sample, [new(OfficeWorld.Ward)],
            new("区政推進課", "", ""), rehearsal, Pace.Real, world.Host.Time.Now, "test"));
        Assert.IsType<StartResult.Started>(started);
        if (prepared)
        {
            await world.Get<CycleActivities>().Once(Older, 1, Step.Prepare, Subject.Year, 0);
        }

        return world;
    }

    private static async Task<WardHead> Head(OfficeWorld world, CycleId cycle) =>
        (await world.Host.Record.Get(Keys.WardPartition(cycle, new(OfficeWorld.Ward)), Keys.WardHead))!.Read<WardHead>();

    private static async Task<Post> Post(OfficeWorld world, CycleId cycle) =>
        (await world.Host.Record.Get(Keys.WardPartition(cycle, new(OfficeWorld.Ward)), Keys.Post(Somu)))!.Read<Post>();

    private static async Task<IReadOnlyList<AuditRow>> Audit(OfficeWorld world, CycleId cycle) =>
        [.. (await world.Host.Record.Range(Keys.WardPartition(cycle, new(OfficeWorld.Ward)), "audit-", Keys.After("audit-"))).Select(r => r.Read<AuditRow>())];
}
