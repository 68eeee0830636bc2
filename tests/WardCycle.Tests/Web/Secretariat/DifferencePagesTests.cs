using System.Net;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;

namespace WardCycle.Tests.Web.Secretariat;

/// <summary>名簿と違う職, the city's own posts, and the roster's page that changes none of them.</summary>
public sealed class DifferencePagesTests
{
    private static readonly string Differences = $"{OfficeWorld.CyclePage}/roster-differences";
    private static readonly string CityRoster = $"{OfficeWorld.CyclePage}/wards/city/roster";

    [Fact]
    public async Task The_board_counts_what_differs_from_the_roster_and_leads_to_the_button_that_follows_it()
    {
        await using var world = await WithNewRoster();
        var visitor = await world.Host.SignedIn();

        var board = await visitor.Open(OfficeWorld.CyclePage);
        var page = await board.Follow("違うところを確かめて、名簿に合わせる");
        var done = await page.Press("選んだ職を名簿に合わせる");

        Assert.Contains("名簿と違う職が3件あります", board.Text, StringComparison.Ordinal);
        Assert.Contains("総務課長（職員キー、宛先）", page.Text, StringComparison.Ordinal);
        Assert.Contains("名簿：職がないため、欠員になります", page.Text, StringComparison.Ordinal);
        Assert.Contains("2件の職を、いまの名簿のとおりに改めました", done.Notice, StringComparison.Ordinal);
        Assert.Equal(("kouhosha", 2), await Holder(world, OfficeWorld.Ward, "mihon-somu-head"));
        Assert.Equal(1, (await Holder(world, OfficeWorld.Ward, "mihon-kaigo-head")).Tenure);
        Assert.Contains("名簿と違う職が1件あります", (await visitor.Open($"{OfficeWorld.WardPage}/roster")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ward_sees_and_follows_its_own_posts_alone()
    {
        await using var world = await WithNewRoster();
        var visitor = await world.Host.SignedInAs("kuseisuishin", "区事務局", "見本区");

        var page = await visitor.Open(Differences);
        await page.Press("選んだ職を名簿に合わせる");

        Assert.DoesNotContain("見本市 事務局", page.Text, StringComparison.Ordinal);
        Assert.Equal("kouhosha", (await Holder(world, OfficeWorld.Ward, "mihon-somu-head")).Holder);
        Assert.Equal(1, (await Holder(world, "city", "city-secretariat")).Tenure);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(CityRoster)).Status);
        var viewer = await world.Host.SignedInAs("someone", "閲覧");
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.Open(Differences)).Status);
        Assert.DoesNotContain("名簿と違う職", (await viewer.Open(OfficeWorld.CyclePage)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_chosen_is_said_and_changes_nothing()
    {
        await using var world = await WithNewRoster();
        var page = await (await world.Host.SignedIn()).Open(Differences);

        var refused = await page.Tick("総務課長", false).Tick("見本市 事務局", false).Press("選んだ職を名簿に合わせる");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(refused.Problems, p => p.Contains("1つ以上選んでください", StringComparison.Ordinal));
        Assert.Equal(1, (await Holder(world, OfficeWorld.Ward, "mihon-somu-head")).Tenure);
    }

    [Fact]
    public async Task The_citys_own_posts_have_a_page_from_which_they_change_hands()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();

        var roster = await (await visitor.Open(OfficeWorld.CyclePage)).Follow("全市の事務局の名簿と宛先");
        var change = await roster.Follow("変更する");
        var done = await change.Fill("職員キー", "shin-jimukyoku").Fill("メールの宛先", "shin@example.lg.jp").Fill("理由", "異動のため").Press("変更する");
        var check = await done.Press("宛先の確認のメールを送る");
        await world.Settle();

        Assert.Equal(CityRoster, roster.Path);
        Assert.Contains("後任を登録しました", done.Notice, StringComparison.Ordinal);
        Assert.Equal(("shin-jimukyoku", 2), await Holder(world, "city", "city-secretariat"));
        Assert.Contains("宛先の確認のメールを送ります", check.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain("名簿を確認した", roster.Text, StringComparison.Ordinal);
        Assert.Contains("送信済", (await visitor.Open(CityRoster)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bounced_check_of_an_address_is_recorded_on_the_list_of_the_wards_mails()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();
        await (await visitor.Open($"{OfficeWorld.WardPage}/roster")).Press("宛先の確認のメールを送る");
        await world.Settle();

        var list = await (await visitor.Open($"{OfficeWorld.WardPage}/roster")).Follow("メールの一覧");
        var done = await list.Press("不達にする（総務課長あての");

        Assert.Equal(list.Path, done.Path);
        Assert.Contains("不達として記録しました", done.Notice, StringComparison.Ordinal);
        Assert.Contains("宛先の確認：不達", (await visitor.Open($"{OfficeWorld.WardPage}/roster")).Row("総務課長"), StringComparison.Ordinal);
        Assert.Contains("確認が必要なメール", (await visitor.Open(OfficeWorld.WardPage)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_viewer_of_the_list_settles_nothing()
    {
        await using var world = await OfficeWorld.Open();
        await (await (await world.Host.SignedIn()).Open($"{OfficeWorld.WardPage}/roster")).Press("宛先の確認のメールを送る");
        await world.Settle();

        Assert.False((await (await world.Host.SignedInAs("someone", "閲覧")).Open($"{OfficeWorld.WardPage}/mails")).HasButton("不達にする"));
    }

    [Fact]
    public async Task The_rosters_page_names_the_pages_where_running_cycles_are_changed()
    {
        await using var world = await OfficeWorld.Started(rehearsal: false);
        await world.Settle();
        var visitor = await world.Host.SignedIn();

        var page = await visitor.Open("/office/roster");

        Assert.Equal($"{OfficeWorld.WardPage}/roster", (await page.Follow("見本区の名簿と宛先")).Path);
        Assert.Equal(Differences, (await page.Follow("名簿と違う職")).Path);
    }

    [Fact]
    public async Task Discarding_the_new_years_roster_says_how_many_hand_overs_went_with_it()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();
        var preview = await (await visitor.Open("/office/roster/next")).Fill("使い始める日", "2027-04-01").Upload("名簿のファイル", "next.csv", RosterCsv.Write(New()));
        var prepared = await preview.Press("令和9年4月1日（木）からの名簿として準備する");
        await prepared.Press($"引継ぎを準備する（{(await world.Read()).Cycle.Name}）");

        var gone = await (await visitor.Open("/office/roster/next")).Press("準備中の名簿を取り消す");

        Assert.Contains("この名簿から準備した引継ぎ3件も取り消しました", gone.Notice, StringComparison.Ordinal);
        Assert.Contains("準備している引継ぎはありません", (await visitor.Open($"{OfficeWorld.CyclePage}/hand-overs")).Text, StringComparison.Ordinal);
    }

    private static Roster New()
    {
        var sample = SampleOrganisation.Sample;
        return sample with
        {
            Posts = [.. sample.Posts.Where(p => p.Id.Value != "mihon-kaigo-head").Select(p => p.Id.Value switch
            {
                "mihon-somu-head" => p with { Holder = "kouhosha", Addresses = ["kouhosha@example.lg.jp"] },
                "city-secretariat" => p with { Holder = "shin-jimukyoku" },
                _ => p,
            })],
        };
    }

    private static async Task<OfficeWorld> WithNewRoster()
    {
        var world = await OfficeWorld.Open();
        Assert.IsType<RosterImport.Applied>(await world.Get<RosterStore>().Apply(New(), 1, "test", world.Host.Time.Now));
        return world;
    }

    private static async Task<(string Holder, int Tenure)> Holder(OfficeWorld world, string ward, string post) =>
        (await WardState.Read(world.Host.Record, Keys.WardPartition(OfficeWorld.Cycle, new(ward))))!.Post(new(post))!.Body is var found ? (found.Holder, found.Tenure) : default;
}
