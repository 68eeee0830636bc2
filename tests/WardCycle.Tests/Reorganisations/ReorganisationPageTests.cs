using System.Net;
using WardCycle.Tests.Web;
using WardCycle.Tests.Web.Secretariat;

namespace WardCycle.Tests.Reorganisations;

/// <summary>組織改正, groups and the move of all dates on their pages.</summary>
public sealed class ReorganisationPageTests
{
    private const string Page = "/office/cycles/mihon-2026/reorganisations";

    [Fact]
    public async Task A_reorganisation_is_previewed_confirmed_and_happens_on_its_morning()
    {
        await using var world = await OfficeWorld.Submitted();
        await world.AdvanceTo(new(2026, 5, 26));
        var visitor = await world.Host.SignedIn();

        var preview = await (await visitor.Open(Page)).Fill("改正の日", "2026-10-01").Fill("根拠・理由", "組織規則の一部改正").Fill("対象の組織（統合・分割では、続ける組織）", "　　納税課").Fill("新しい名称", "債権管理課").Press("変わる所属を確かめる");
        var done = await preview.Press("この内容で準備する");
        var before = (await visitor.Open($"{OfficeWorld.WardPage}?phase=mid-year")).Text;
        await world.AdvanceTo(new(2026, 10, 2));
        var after = (await visitor.Open($"{OfficeWorld.WardPage}?phase=mid-year")).Text;

        Assert.Contains("納税課の名称を債権管理課に改めます", preview.Text, StringComparison.Ordinal);
        Assert.Contains("中間", preview.Row("納税課"), StringComparison.Ordinal);
        Assert.Contains("準備しました", done.Notice, StringComparison.Ordinal);
        Assert.Contains("納税課", before, StringComparison.Ordinal);
        Assert.Contains("債権管理課", after, StringComparison.Ordinal);
        Assert.Contains("施行済み", (await visitor.Open(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_joining_of_wards_has_a_short_form_of_its_own_and_is_refused_beside_its_field()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();
        var page = await (await visitor.Open($"{Page}/wards")).Fill("改正の日", "2026-10-01").Fill("根拠・理由", "区の再編").Fill("続ける区", "見本区").Press("変わる所属を確かめる");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("1件以上選んでください", page.Text, StringComparison.Ordinal);
        Assert.Equal("区の再編", page.Value("根拠・理由"));
        Assert.Contains("区の統合", (await visitor.Open(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_division_of_a_ward_is_previewed_with_what_moves_and_who_must_be_given_the_new_ward()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();
        var form = (await visitor.Open($"{Page}/wards?kind=divide")).Fill("改正の日", "2026-10-01").Fill("根拠・理由", "区の再編").Fill("分割する区", "見本区")
            .Fill("新しい区の名称", "青葉区").Fill("新しい区のコード", "aoba").Fill("新しい区の建制順", "9").Tick("福祉部（見本区）");
        Assert.Contains("取りまとめ担当が入力されていません", (await form.Press("変わる所属を確かめる")).Text, StringComparison.Ordinal);
        form.Fill("取りまとめ担当の職名", "取りまとめ担当").Fill("取りまとめ担当の職コード", "aoba-coordinator").Fill("取りまとめ担当の職員キー", "p0901").Fill("取りまとめ担当のメール", "aoba@example.lg.jp");
        var preview = await form.Press("変わる所属を確かめる");
        var done = await preview.Press("この内容で準備する");

        Assert.Contains("見本区を分割し、青葉区（福祉部）を置きます", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("取りまとめ担当が入力されていません", preview.Text, StringComparison.Ordinal);
        Assert.Contains("「アカウント」の画面で青葉区を担当に加えた", preview.Text, StringComparison.Ordinal);
        Assert.Contains("準備しました", done.Notice, StringComparison.Ordinal);
        Assert.Contains("分割：見本区→青葉区", done.Text, StringComparison.Ordinal);
        Assert.Contains("分割する区を選んで", (await (await visitor.Open($"{Page}/wards?kind=divide")).Fill("改正の日", "2026-10-01").Press("変わる所属を確かめる")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_the_api_names_the_kind_of_change_by_is()
    {
        const string body = """{"on":"2026-10-01","reason":"組織規則","changes":[{"is":"join","unit":"mihon-somu","joined":["mihon-machi"],"name":"総務まちづくり課"},{"is":"close","unit":"mihon-nozei","reason":"集約"}]}""";
        var command = System.Text.Json.JsonSerializer.Deserialize<WardCycle.Secretariat.CycleCommand.Reorganise>(body, WardCycle.Web.Api.ApiJson.Options)!;

        Assert.IsType<WardCycle.Secretariat.Reorganisations.UnitChange.Join>(command.Changes[0]);
        Assert.Equal("集約", Assert.IsType<WardCycle.Secretariat.Reorganisations.UnitChange.Close>(command.Changes[1]).Reason);
        await using var world = await OfficeWorld.Open();
        Assert.IsType<WardCycle.Secretariat.CommandResult.Done>(await world.Get<WardCycle.Secretariat.CycleCommands>().Do(
            WardCycle.Tests.Secretariat.DeskWorld.City, OfficeWorld.Cycle, command));
        Assert.Contains("第1号", (await (await world.Host.SignedIn()).Open(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_of_the_api_says_what_a_new_ward_takes_along()
    {
        const string body = """{"on":"2026-10-01","reason":"区の再編","changes":[{"is":"divide","unit":"mihon","new":[{"id":"aoba","name":"青葉区","order":9,"takes":["mihon-fukushi"]}]}]}""";
        var command = System.Text.Json.JsonSerializer.Deserialize<WardCycle.Secretariat.CycleCommand.Reorganise>(body, WardCycle.Web.Api.ApiJson.Options)!;

        var divide = Assert.IsType<WardCycle.Secretariat.Reorganisations.UnitChange.Divide>(command.Changes[0]);
        Assert.Equal("mihon-fukushi", Assert.Single(Assert.Single(divide.New).Takes!).Value);
    }

    [Fact]
    public async Task A_form_that_is_not_complete_is_refused_beside_its_field_and_keeps_what_was_typed()
    {
        await using var world = await OfficeWorld.Open();
        var page = await (await (await world.Host.SignedIn()).Open(Page)).Fill("根拠・理由", "組織規則の一部改正").Press("変わる所属を確かめる");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("2026-10-01", page.Described("改正の日"), StringComparison.Ordinal);
        Assert.Equal("組織規則の一部改正", page.Value("根拠・理由"));
    }

    [Theory]
    [InlineData("区事務局")]
    [InlineData("閲覧")]
    public async Task Only_the_city_reorganises(string role)
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedInAs("someone", role, role == "区事務局" ? "見本区" : null);

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Open(Page)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Open("/office/cycles/mihon-2026/groups")).Status);
    }

    [Fact]
    public async Task A_group_is_named_on_its_page_and_chosen_for_a_move_of_dates()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();

        var saved = await (await visitor.Open("/office/cycles/mihon-2026/groups")).Fill("グループの名前", "税務の所属").Tick("納税課").Press("保存する");
        var preview = await (await visitor.Open("/office/cycles/mihon-2026/move-dates?phase=targets")).Fill("動かす開庁日数", "3").Fill("グループ", "税務の所属").Fill("理由", "繁忙期のため").Press("動く日付を確かめる");
        var done = await preview.Press("この内容で動かす");

        Assert.Contains("定めました", saved.Notice, StringComparison.Ordinal);
        Assert.Contains("最も短い予告は", preview.Text, StringComparison.Ordinal);
        Assert.Contains("令和8年5月20日", preview.Row("納税課"), StringComparison.Ordinal);
        Assert.Contains("まとめて変更しました", done.Notice, StringComparison.Ordinal);
        Assert.Contains("令和8年5月20日", (await visitor.Open($"{OfficeWorld.WardPage}?phase=targets")).Row("納税課"), StringComparison.Ordinal);
        Assert.Contains("令和8年5月15日", (await visitor.Open($"{OfficeWorld.WardPage}?phase=targets")).Row("総務課"), StringComparison.Ordinal);
    }
}
