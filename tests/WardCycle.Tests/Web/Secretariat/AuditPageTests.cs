using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Secretariat;
using WardCycle.Tests.Secretariat;
using WardCycle.Web.Api;

namespace WardCycle.Tests.Web.Secretariat;

/// <summary>操作の記録: what pages promise to keep can be read.</summary>
public sealed class AuditPageTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    private static string WardAudit => $"{OfficeWorld.WardPage}/audit";

    [Fact]
    public async Task What_was_done_to_a_cycle_stands_with_time_actor_and_reason()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();
        await (await visitor.Open($"{OfficeWorld.CyclePage}/pause")).Fill("理由", "台風のため").Press("一時停止する");
        await (await visitor.Open(OfficeWorld.CyclePage)).Press("再開する");

        var page = await (await visitor.Open(OfficeWorld.CyclePage)).Follow("操作の記録");

        Assert.Equal("操作の記録", page.Heading);
        var rows = Rows(page);
        Assert.Contains(rows, r => r.Contains("再開しました。", StringComparison.Ordinal));
        var paused = Assert.Single(rows, r => r.Contains("一時停止しました。理由：台風のため", StringComparison.Ordinal));
        Assert.Contains("事務局 jimukyoku", paused, StringComparison.Ordinal);
        Assert.Matches("令和8年4月[0-9]+日", paused);
    }

    [Fact]
    public async Task A_wards_account_reads_its_ward_and_neither_the_cycle_nor_the_whole_installation()
    {
        await using var world = await OfficeWorld.Open();
        await Changed(await world.Host.SignedIn());
        var ward = await world.Host.SignedInAs("mihon-kikaku", "区事務局", "見本区");

        var page = await (await ward.Open(OfficeWorld.WardPage)).Follow("この区の操作の記録");

        Assert.Equal("見本区の操作の記録", page.Heading);
        Assert.Contains(Rows(page), r => r.Contains("理由：後任が未定のため", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, (await ward.Open($"{OfficeWorld.CyclePage}/audit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ward.Open("/office/audit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ward.Open($"{OfficeWorld.CyclePage}/wards/other/audit")).Status);
    }

    [Fact]
    public async Task The_reason_of_a_mail_stop_stands_beside_the_stop_and_in_the_record_until_mails_go_again()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();
        await (await visitor.Open($"{OfficeWorld.WardPage}/mail-stop")).Fill("停止する最後の日", "2026-04-30").Fill("理由", "市長選挙の事務のため").Press("メールを止める");

        var stopped = await visitor.Open($"{OfficeWorld.WardPage}/mail-stop");
        await stopped.Fill("理由", "選挙が終わったため").Press("いま再開する");
        var resumed = await visitor.Open($"{OfficeWorld.WardPage}/mail-stop");

        Assert.Contains("理由：市長選挙の事務のため", stopped.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("市長選挙", resumed.Text, StringComparison.Ordinal);
        var rows = Rows(await visitor.Open(WardAudit));
        Assert.Contains(rows, r => r.Contains("理由：選挙が終わったため", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("理由：市長選挙の事務のため", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_filters_and_a_day_that_cannot_be_read_is_said_and_kept()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();
        await Changed(visitor);
        var page = await visitor.Open(WardAudit);

        Assert.Contains("後任が未定のため", (await page.Fill("日付", "2026-04-15").Press("この日だけを表示する")).Text, StringComparison.Ordinal);
        Assert.Contains("この日の操作の記録はありません", (await visitor.Open($"{WardAudit}?day=2026-04-02")).Text, StringComparison.Ordinal);
        var wrong = await visitor.Open($"{WardAudit}?day=someday");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("someday", wrong.Value("日付"));
    }

    [Fact]
    public async Task A_sheets_act_names_its_section_and_leads_to_it()
    {
        await using var world = await OfficeWorld.Submitted();
        var visitor = await world.Host.SignedIn();

        var page = await visitor.Open(WardAudit);
        var sheet = await page.Follow("総務課");

        Assert.Contains(Rows(page), r => r.Contains("総務課長", StringComparison.Ordinal) && r.Contains("目標設定", StringComparison.Ordinal));
        Assert.StartsWith($"{OfficeWorld.WardPage}/sheets/", sheet.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roster_domains_mail_texts_and_accounts_stand_on_the_citys_page()
    {
        await using var world = await OfficeWorld.WithRoster();
        var visitor = await world.Host.SignedIn();
        await (await visitor.Open("/office/roster")).Fill("使ってよいメールのドメイン", "city.example.lg.jp").Press("ドメインを保存する");
        var text = await visitor.Open("/office/mail-templates/invitation");
        await text.Fill("文面", text.Value("文面").TrimEnd() + "\n担当より\n").Press("保存する");
        await (await visitor.Open("/office/mail-templates/invitation")).Press("はじめの文面に戻す");
        await (await visitor.Open("/office/accounts")).Fill("アカウント名", "kouhou").Tick("公表担当").Press("招待コードを発行する");
        await (await visitor.Open("/office/accounts")).Press("kouhouを停止");

        var rows = Rows(await (await visitor.Open("/office/accounts")).Follow("操作の記録（全体）"));

        Assert.Contains(rows, r => r.Contains("アカウント「kouhou」を停止しました。", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("アカウント「kouhou」を作り、招待しました（役割：公表担当）。", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("メール「入力のお願い」の文面を、はじめの文面に戻しました。", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("事務局 jimukyoku", StringComparison.Ordinal) && r.Contains("メール「入力のお願い」の文面を変更しました。", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("使ってよいメールのドメインを定めました（city.example.lg.jp）。", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("名簿を取り込みました（第1版、1区11課、", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_api_reads_the_same_page_by_page_and_day_by_day()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();
        await Changed(visitor);
        await using var host = await WebHost.Start(
            world.Host.Parts, services => services.AddSingleton(new ApiSettings(Key).Checked()).AddSingleton<IRehearsalClock>(new RecordingClock()).AddWardCycleApi(), ApiEndpoints.Map);
        using var client = host.Raw();
        client.DefaultRequestHeaders.Add(ApiDoor.KeyHeader, Key);

        var ward = await client.GetFromJsonAsync<JsonElement>($"/api/cycles/{OfficeWorld.Cycle}/wards/{OfficeWorld.Ward}/audit?day=2026-04-15&page=1");
        var cycle = await client.GetFromJsonAsync<JsonElement>($"/api/cycles/{OfficeWorld.Cycle}/audit");
        var all = await client.GetFromJsonAsync<JsonElement>("/api/audit");
        var wrong = await client.GetAsync(new Uri("/api/audit?day=yesterday", UriKind.Relative));
        var none = await client.GetAsync(new Uri($"/api/cycles/{OfficeWorld.Cycle}/wards/none/audit", UriKind.Relative));

        var newest = ward.GetProperty("entries")[0];
        Assert.Contains("後任が未定のため", newest.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("事務局 jimukyoku", newest.GetProperty("who").GetString());
        Assert.Equal(1, cycle.GetProperty("pages").GetInt32());
        Assert.True(all.GetProperty("count").GetInt32() > 0);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static async Task Changed(Visitor visitor) =>
        await (await visitor.Open($"{OfficeWorld.WardPage}/posts/mihon-kaigo-head")).Tick("欠員").Fill("職員キー", "").Fill("メールの宛先", "").Fill("理由", "後任が未定のため").Press("変更する");

    private static List<string> Rows(Page page) => [.. page.Document.QuerySelectorAll("tbody tr").Select(Page.Words)];
}
