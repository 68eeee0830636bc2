using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Web.Mail;

namespace WardCycle.Tests.Web.Secretariat;

public sealed class StartTests
{
    [Fact]
    public async Task A_cycle_is_previewed_with_its_moved_days_and_its_first_mail_and_starts_only_when_confirmed()
    {
        await using var world = await OfficeWorld.WithRoster();
        var visitor = await world.Host.SignedIn();
        var form = await visitor.Open("/office/start");

        var look = await form.Fill("担当の名前", "区政推進課 企画担当").Press("日付とメールを確かめる");
        var nothing = await visitor.Open("/office");
        var started = await look.Press("この内容で開始する");

        Assert.Contains("令和8年6月10日", look.Row("目標設定"), StringComparison.Ordinal);
        Assert.Contains("入力のお願い", Page.Words(look.Document.QuerySelector("dl")), StringComparison.Ordinal);
        Assert.NotNull(look.Document.QuerySelector(".wc-mail")!.Closest("details:not([open])"));
        Assert.Contains("確認コードは表示しません", look.Text, StringComparison.Ordinal);
        Assert.Contains("リンク番号\n見本\n", look.Document.QuerySelector(".wc-mail")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("名簿が見本のままです", look.Text, StringComparison.Ordinal);
        Assert.Contains("まだありません", nothing.Text, StringComparison.Ordinal);
        Assert.Contains("開始しました", started.Notice, StringComparison.Ordinal);
        Assert.Equal("令和8年度 見本区 所属目標", started.Heading);
    }

    [Fact]
    public async Task In_mid_year_the_preview_shows_the_mail_that_really_goes_first_and_what_keeps_it_from_its_reader()
    {
        var outbox = new OutboxTransport(new MemoryDocumentStore());
        await using var world = await OfficeWorld.WithRoster(s => s.AddSingleton(new MailRoutes(outbox, outbox)));
        world.Host.Time.Now = MunicipalTime.At(new(2026, 11, 21), new(10, 0));
        var form = await (await world.Host.SignedIn()).Open("/office/start");

        var look = await form.Fill("担当の名前", "区政推進課 企画担当").Tick("本番").Press("日付とメールを確かめる");

        Assert.Contains("移行データを取り込む", look.Text, StringComparison.Ordinal);
        Assert.Contains("中間確認：入力のお願い", look.Text, StringComparison.Ordinal);
        Assert.Contains("最短で令和8年11月24日（火）", look.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("あと10日", look.Text, StringComparison.Ordinal);
        Assert.Contains("メールサーバーの設定がありません。メールは送信箱にとどまります", form.Text, StringComparison.Ordinal);
        Assert.Contains("setup コマンド", look.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("所属長にメールが届き", form.Text, StringComparison.Ordinal);
        Assert.Equal("", form.Value("返信先のメールアドレス"));
    }

    [Fact]
    public async Task A_real_start_says_by_which_server_it_sends_and_leads_to_the_rosters_that_wait_for_their_confirmation()
    {
        var settings = new SmtpSettings("smtp.example.lg.jp", 587, SmtpTls.StartTls, null, null, "kusei@example.lg.jp", null, TimeSpan.FromSeconds(60));
        await using var world = await OfficeWorld.WithRoster(s => s.AddSingleton(new MailRoutes(new OutboxTransport(new MemoryDocumentStore()), new SmtpMailTransport(settings, TimeProvider.System))));
        var form = await (await world.Host.SignedIn()).Open("/office/start");

        var look = await form.Fill("担当の名前", "区政推進課 企画担当").Tick("本番").Press("日付とメールを確かめる");
        var started = await look.Press("この内容で開始する");
        var early = await started.Follow("見本区の名簿と宛先");
        world.Run();
        await world.Settle();
        var roster = await early.Follow("見本区の名簿と宛先");

        Assert.Contains("メールサーバー smtp.example.lg.jp:587、差出人 kusei@example.lg.jp", form.Text, StringComparison.Ordinal);
        Assert.Contains("差出人kusei@example.lg.jp", look.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("所属長にメールが届き", form.Text, StringComparison.Ordinal);
        Assert.Equal("kusei@example.lg.jp", form.Value("返信先のメールアドレス"));
        Assert.Contains("名簿が見本のままです", look.Text, StringComparison.Ordinal);
        Assert.Contains("次は、名簿の確認です", started.Notice, StringComparison.Ordinal);
        Assert.Contains("準備中です", early.Notice, StringComparison.Ordinal);
        Assert.EndsWith("/wards/mihon/roster", roster.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_first_start_does_not_need_is_folded_and_stands_open_where_it_says_something_else()
    {
        await using var world = await OfficeWorld.WithRoster();
        var form = await (await world.Host.SignedIn()).Open("/office/start");
        string[] folded = ["様式のファイル", "名簿の確認の期限", "手動"];
        string[] shown = ["予行", "本番", "見本区", "令和8年度", "担当の名前", "電話番号", "返信先のメールアドレス"];

        var closed = folded.Where(l => IsFolded(form, l)).ToList();
        var hidden = shown.Where(l => IsFolded(form, l)).ToList();
        var look = await form.Fill("担当の名前", "企画担当").Fill("名簿の確認の期限", "8").Press("日付とメールを確かめる");
        var back = await look.Press("入力に戻る");
        var wrong = await back.Fill("名簿の確認の期限", "五日").Press("日付とメールを確かめる");

        Assert.Equal(folded, closed);
        Assert.Empty(hidden);
        Assert.False(IsFolded(back, "名簿の確認の期限"));
        Assert.True(IsFolded(back, "様式のファイル"));
        Assert.Contains("半角の数字", wrong.Described("名簿の確認の期限"), StringComparison.Ordinal);
        Assert.False(IsFolded(wrong, "名簿の確認の期限"));
    }

    [Fact]
    public async Task Until_a_ward_has_confirmed_the_cycle_page_folds_what_comes_later_and_then_no_more()
    {
        await using var world = await OfficeWorld.WithRoster();
        var form = await (await world.Host.SignedIn()).Open("/office/start");
        var started = await (await form.Fill("担当の名前", "企画担当").Tick("本番").Press("日付とメールを確かめる")).Press("この内容で開始する");
        var early = (started.HasLink("日付を変更する"), Folded: Folds(started, "日付を変更する"));
        world.Run();
        await world.Settle();

        await (await started.Follow("見本区の名簿と宛先")).Press("名簿を確認した");
        await world.Settle();
        var later = await (await world.Host.SignedIn()).Open(started.Path);

        Assert.Equal((true, true), early);
        Assert.False(Folds(later, "日付を変更する"));
        Assert.DoesNotContain("名簿の確認を待っています", later.Text, StringComparison.Ordinal);
    }

    private static bool IsFolded(Page page, string label) => page.Field(label).Closest("details:not([open])") is not null;

    private static bool Folds(Page page, string link) =>
        page.Document.QuerySelectorAll("details:not([open]) a").Any(a => Page.Words(a) == link);

    [Theory]
    [InlineData(true, "the sample gets everybody whom the scheme asks")]
    [InlineData(false, "a roster of one's own is left alone, and what it lacks is said")]
    public async Task A_scheme_that_asks_the_ward_mayor_finds_one_or_says_what_to_do(bool isSample, string reason)
    {
        await using var world = await OfficeWorld.WithRoster();
        if (!isSample)
        {
            var sample = SampleOrganisation.Sample;
            await world.Get<RosterStore>().Apply(sample with { Sharings = [] }, 1, "test", world.Host.Time.Now);
        }

        var form = await (await world.Host.SignedIn()).Open("/office/start");
        var kawasaki = form.Document.QuerySelector("input[value=kawasaki] + div label")!.TextContent;

        var look = await form.Fill("担当の名前", "企画担当").Tick(kawasaki).Press("日付とメールを確かめる");

        Assert.True(isSample != look.Text.Contains("名簿に「区長」とメールアドレスのある行を加えてください", StringComparison.Ordinal), reason);
    }

    [Fact]
    public async Task A_day_that_was_moved_says_from_where_and_why()
    {
        await using var world = await OfficeWorld.WithRoster();
        var form = await (await world.Host.SignedIn()).Open("/office/start");

        var look = await form.Fill("担当の名前", "企画担当").Tick("令和9年度").Press("日付とメールを確かめる");

        Assert.Contains("令和9年5月15日（土曜日）から移動", look.Row("目標設定"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_cycle_of_the_same_ward_stands_beside_the_first()
    {
        await using var world = await OfficeWorld.WithRoster();
        var visitor = await world.Host.SignedIn();
        for (var n = 0; n < 2; n++)
        {
            var form = await visitor.Open("/office/start");
            await (await form.Fill("担当の名前", "企画担当").Press("日付とメールを確かめる")).Press("この内容で開始する");
        }

        var page = await visitor.Open("/office");

        Assert.Equal(2, page.Document.QuerySelectorAll("main section h2").Length);
    }

    [Fact]
    public async Task A_start_without_ward_or_contact_is_refused_beside_its_fields()
    {
        await using var world = await OfficeWorld.WithRoster();
        var form = await (await world.Host.SignedIn()).Open("/office/start");

        var page = await form.Tick("見本区", false).Fill("電話番号", "000-000-0000").Press("日付とメールを確かめる");

        Assert.Contains("担当の名前を入力してください", page.Described("担当の名前"), StringComparison.Ordinal);
        Assert.Contains(page.Problems, p => p.Contains("対象の区", StringComparison.Ordinal));
        Assert.Equal("000-000-0000", page.Value("電話番号"));
    }

    [Fact]
    public async Task A_shared_field_that_the_scheme_does_not_ask_for_is_refused_with_section_and_field()
    {
        await using var world = await OfficeWorld.Empty();
        var sample = SampleOrganisation.Sample;
        var member = sample.Sections(SampleOrganisation.Ward).Select(u => u.Id).First(u => u != new UnitId("mihon-somu"));
        await world.Get<RosterStore>().Apply(sample with { Sharings = [new(new("mihon-somu"), [member], [new("mokuhyo")])] }, 0, "test", world.Host.Time.Now);
        var form = await (await world.Host.SignedIn()).Open("/office/start");

        var page = await form.Fill("担当の名前", "企画担当").Press("日付とメールを確かめる");

        var problem = Assert.Single(page.Problems);
        Assert.Contains($"（{member}）の共有項目「mokuhyo」は、様式「所属目標」にありません", problem, StringComparison.Ordinal);
        Assert.Contains("target", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_city_starts_cycles_and_imports_rosters()
    {
        await using var world = await OfficeWorld.WithRoster();
        var viewer = await world.Host.SignedInAs("etsuran", "閲覧");

        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.Open("/office/start")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.Open("/office/roster")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.Open("/office/roster/file")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.Open("/office/mail-templates")).Status);
    }

    [Fact]
    public async Task The_sample_roster_can_be_saved_and_taken_in_as_it_is()
    {
        await using var world = await OfficeWorld.Empty();
        var visitor = await world.Host.SignedIn();
        var form = await visitor.Open("/office/roster");
        var sample = await (await form.Follow("見本の名簿")).Answer.Content.ReadAsByteArrayAsync();

        var done = await (await (await visitor.Open("/office/roster")).Upload("名簿のファイル", "roster-sample.csv", sample)).Press("この名簿を取り込む");

        Assert.Contains("取り込みました", done.Notice, StringComparison.Ordinal);
        Assert.Equal(SampleOrganisation.SectionsOfShape, (await world.Get<RosterStore>().Read()).Roster.Sections(SampleOrganisation.Ward).Count());
    }

    [Fact]
    public async Task A_roster_is_previewed_before_it_is_in_force()
    {
        await using var world = await OfficeWorld.Empty();
        var visitor = await world.Host.SignedIn();

        var draft = await (await visitor.Open("/office/roster")).Upload("名簿のファイル", "meibo.csv", RosterCsv.Write(SampleOrganisation.Sample));
        var before = await visitor.Open("/office/roster");
        var done = await draft.Press("この名簿を取り込む");

        Assert.Contains("まだ取り込んでいません", draft.Text, StringComparison.Ordinal);
        Assert.Contains("名簿はまだありません", before.Text, StringComparison.Ordinal);
        Assert.Contains("名簿を取り込みました", done.Notice, StringComparison.Ordinal);
        Assert.Contains("第1版", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_roster_shows_what_it_changes()
    {
        await using var world = await OfficeWorld.WithRoster();
        var visitor = await world.Host.SignedIn();
        var file = Encoding.UTF8.GetString(RosterCsv.Write(SampleOrganisation.Sample)).Replace("mihon-somu-head@example.lg.jp", "somu@example.lg.jp", StringComparison.Ordinal);

        var draft = await (await visitor.Open("/office/roster")).Upload("名簿のファイル", "meibo.csv", Encoding.UTF8.GetBytes(file));

        Assert.Contains("somu@example.lg.jp", draft.Row("総務課長"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "選んでください", "no file")]
    [InlineData("列,でたらめ\n1,2\n", "見出し", "headings that nobody knows")]
    public async Task A_faulty_roster_is_refused_and_says_where(string text, string message, string reason)
    {
        await using var world = await OfficeWorld.Empty();

        var page = await (await (await world.Host.SignedIn()).Open("/office/roster")).Upload("名簿のファイル", "meibo.csv", Encoding.UTF8.GetBytes(text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Problems.Any(p => p.Contains(message, StringComparison.Ordinal)), reason);
    }
}
