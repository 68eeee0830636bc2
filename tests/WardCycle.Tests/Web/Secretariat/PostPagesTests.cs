using System.Net;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Record;

namespace WardCycle.Tests.Web.Secretariat;

/// <summary>名簿と宛先: a ward's posts, addresses and stray mails.</summary>
public sealed class PostPagesTests
{
    private static string Roster => $"{OfficeWorld.WardPage}/roster";

    private static string Somu => $"{OfficeWorld.WardPage}/posts/mihon-somu-head";

    [Fact]
    public async Task A_vacancy_is_marked_on_roster_and_board_and_filled_by_a_deputy()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();

        var vacant = await (await visitor.Open($"{OfficeWorld.WardPage}/posts/mihon-kaigo-head")).Tick("欠員").Fill("職員キー", "").Fill("メールの宛先", "").Fill("理由", "後任が未定のため").Press("変更する");
        await world.Settle();
        var board = await visitor.Open(OfficeWorld.WardPage);
        var filled = await (await visitor.Open($"{OfficeWorld.WardPage}/posts/mihon-kaigo-head")).Tick("事務代理").Fill("職員キー", "daikou").Fill("メールの宛先", "daikou@example.lg.jp").Fill("理由", "代理の発令").Press("変更する");

        Assert.Contains("欠員としました", vacant.Notice, StringComparison.Ordinal);
        Assert.Contains("欠員", vacant.Row("福祉介護課長"), StringComparison.Ordinal);
        Assert.Contains("欠員（お知らせは事務局に届きます）", board.Row("福祉介護課"), StringComparison.Ordinal);
        Assert.Contains("後任を登録しました", filled.Notice, StringComparison.Ordinal);
        Assert.Contains("所属長・事務代理", filled.Row("福祉介護課長"), StringComparison.Ordinal);
        Assert.DoesNotContain("欠員", (await visitor.Open(OfficeWorld.WardPage)).Row("福祉介護課"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_where_a_change_is_refused()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();

        var refused = await (await visitor.Open(Somu)).Fill("メールの宛先", "not an address").Fill("理由", "異動").Press("変更する");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("宛先の書き方が正しくありません", refused.Text, StringComparison.Ordinal);
        Assert.Contains("not an address", refused.Document.QuerySelector("textarea[name=addresses]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stray_mail_is_handled_by_one_button_and_its_record_can_be_printed()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();

        var record = await (await visitor.Open($"{Somu}/stray")).Fill("正しい宛先", "somu-shin@example.lg.jp").Fill("経緯と理由", "名簿の入力を誤った。").Press("失効し、正しい宛先に送り直す");
        await world.Settle();

        Assert.Equal("誤送信の記録票 第1号", record.Heading);
        Assert.Contains("入力のお願い", record.Text, StringComparison.Ordinal);
        Assert.Contains("開かれていません", record.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("[a-z0-9-]+@[a-z]", record.Document.QuerySelector("main")!.TextContent);
        Assert.Contains("第1号", (await visitor.Open(Roster)).Text, StringComparison.Ordinal);
        var state = (await WardState.Read(world.Get<IRecordStore>(), Keys.WardPartition(OfficeWorld.Cycle, new(OfficeWorld.Ward))))!;
        Assert.Equal(["somu-shin@example.lg.jp"], state.Post(new("mihon-somu-head"))!.Body.Addresses);
    }

    [Fact]
    public async Task A_bounced_mail_is_marked_beside_its_address()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();
        await (await visitor.Open($"{OfficeWorld.SheetPage("mihon-somu")}?phase=targets")).Press("不達にする");

        Assert.Contains("不達", (await visitor.Open(Roster)).Row("総務課長"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_of_addresses_goes_out_without_a_code()
    {
        await using var world = await OfficeWorld.Open();
        var visitor = await world.Host.SignedIn();

        var done = await (await visitor.Open(Roster)).Press("宛先の確認のメールを送る");
        await world.Settle();

        Assert.Contains("宛先の確認のメールを送ります", done.Notice, StringComparison.Ordinal);
        var mails = (await world.Get<IRecordStore>().Range(Keys.WardPartition(OfficeWorld.Cycle, new(OfficeWorld.Ward)), "mail-", Keys.After("mail-")))
            .Select(r => r.Read<MailRow>()).Where(m => m.Purpose == MailPurpose.AddressCheck).ToList();
        Assert.NotEmpty(mails);
        Assert.All(mails, m => Assert.DoesNotContain(m.Body!, s => s is MailSegment.Code));
    }

    [Fact]
    public async Task What_came_of_a_check_of_addresses_stands_beside_them_before_the_roster_is_confirmed()
    {
        await using var world = await OfficeWorld.Started(rehearsal: false);
        var cycle = await world.Read();
        await world.Get<IRecordStore>().Commit(cycle.Partition, [Change.Update(cycle.Row, cycle.Cycle with { ConfirmBy = new(2026, 4, 7) })]);
        await world.AdvanceTo(new(2026, 4, 2));
        var visitor = await world.Host.SignedIn();

        await (await visitor.Open(Roster)).Press("宛先の確認のメールを送る");
        await world.Settle();
        var page = await visitor.Open(Roster);

        Assert.True(page.HasButton("名簿を確認した"));
        Assert.Contains("宛先の確認：", page.Row("総務課長"), StringComparison.Ordinal);
        Assert.Contains("誤送信として処理する", page.Row("総務課長"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ward_confirms_its_roster_on_its_page_and_the_invitations_go()
    {
        await using var world = await OfficeWorld.Started();
        var cycle = await world.Read();
        await world.Get<IRecordStore>().Commit(cycle.Partition, [Change.Update(cycle.Row, cycle.Cycle with { ConfirmBy = new(2026, 4, 7) })]);
        await world.AdvanceTo(new(2026, 4, 15));
        var city = await world.Host.SignedIn();
        var visitor = await world.Host.SignedInAs("kuseisuishin", "区事務局", "見本区");

        var before = await city.Open(OfficeWorld.CyclePage);
        var begun = await (await city.Open(Roster)).Press("確認なしで始める");
        var page = await visitor.Open(Roster);
        var done = await page.Press("名簿を確認した");
        await world.Settle();

        Assert.Contains("名簿の確認待ち", before.Text, StringComparison.Ordinal);
        Assert.Equal(page.Path, (await before.Follow("見本区の名簿と宛先を確かめる")).Path);
        Assert.Contains("理由を入力してください", begun.Text, StringComparison.Ordinal);
        Assert.False(page.HasButton("確認なしで始める"));
        Assert.Contains("名簿を確認済みとして記録しました", done.Notice, StringComparison.Ordinal);
        var mails = await world.Get<IRecordStore>().Range(Keys.WardPartition(OfficeWorld.Cycle, new(OfficeWorld.Ward)), "mail-", Keys.After("mail-"));
        Assert.Contains(mails, m => m.Read<MailRow>().Purpose == MailPurpose.Invitation);
        Assert.DoesNotContain("名簿の確認待ち", (await city.Open(OfficeWorld.CyclePage)).Text, StringComparison.Ordinal);
    }
}
