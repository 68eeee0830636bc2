using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Mail;
using WardCycle.Mail.Texts;
using WardCycle.Web.Secretariat.Mails;

namespace WardCycle.Tests.Web.Secretariat;

public sealed class MailPageTests
{
    [Fact]
    public async Task A_rehearsals_mail_is_plain_text_with_a_link_that_can_be_followed()
    {
        await using var world = await OfficeWorld.Open();
        var outbox = await (await world.Host.SignedIn()).Open($"{OfficeWorld.CyclePage}/outbox");

        var mail = await outbox.Follow("入力のお願い（総務課");
        var link = mail.Document.QuerySelectorAll("main a").First(a => a.TextContent.Contains('#', StringComparison.Ordinal));

        Assert.StartsWith("https://cycle.example.lg.jp/s/", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("_blank", link.GetAttribute("target"));
        Assert.Equal(2, mail.Title.Split("【予行】").Length);
    }

    [Fact]
    public async Task Only_the_citys_account_sees_the_outbox_because_its_mails_carry_codes()
    {
        await using var world = await OfficeWorld.Open();
        var ward = await world.Host.SignedInAs("mihon-kikaku", "区事務局", "見本区");

        Assert.Equal(HttpStatusCode.Forbidden, (await ward.Open($"{OfficeWorld.CyclePage}/outbox")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ward.Open($"{OfficeWorld.CyclePage}/outbox/any")).Status);
    }

    [Fact]
    public async Task A_real_cycle_has_no_outbox_but_a_list_without_codes()
    {
        await using var world = await OfficeWorld.Started(rehearsal: false);
        await world.Settle();

        var city = await world.Host.SignedIn();
        Assert.Equal($"{OfficeWorld.CyclePage}/mails", (await city.Open($"{OfficeWorld.CyclePage}/outbox")).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await city.Open($"{OfficeWorld.CyclePage}/outbox/any")).Status);
    }

    [Fact]
    public async Task Only_our_own_addresses_become_links()
    {
        var lines = MailLines.Of("https://cycle.example.lg.jp/s/abc#K\nhttps://evil.example.com/s/abc\n本文 https://cycle.example.lg.jp/s/x", new("https://cycle.example.lg.jp"));

        Assert.Equal([true, false, false], lines.Select(l => l.IsLink));
        await Task.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Purposes))]
    public async Task Every_purpose_has_a_preview_without_a_code(MailPurpose purpose)
    {
        await using var world = await OfficeWorld.Empty();

        var mail = await world.Host.Services.GetRequiredService<SampleMail>().Of(MailTemplates.Shipped[purpose]);

        Assert.NotEmpty(mail.Subject);
        Assert.DoesNotContain("{", MailSegments.Masked(mail.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_previewed_saved_and_put_back()
    {
        await using var world = await OfficeWorld.Empty();
        var page = await (await world.Host.SignedIn()).Open("/office/mail-templates/invitation");
        var text = page.Value("文面").Replace("お疲れさまです。", "いつもありがとうございます。", StringComparison.Ordinal);

        var preview = await page.Fill("文面", text).Press("できあがりを見る");
        var saved = await preview.Press("保存する");
        var reset = await saved.Press("はじめの文面に戻す");

        Assert.Contains("いつもありがとうございます。", Page.Words(preview.Document.QuerySelector(".wc-mail")), StringComparison.Ordinal);
        Assert.Contains("保存しました", saved.Notice, StringComparison.Ordinal);
        Assert.Contains("jimukyoku が", saved.Text, StringComparison.Ordinal);
        Assert.Contains("はじめの文面のまま", reset.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_lost_its_link_is_refused_and_kept_as_typed()
    {
        await using var world = await OfficeWorld.Empty();
        var page = await (await world.Host.SignedIn()).Open("/office/mail-templates/invitation");
        var text = page.Value("文面").Replace("{リンク}\n", "", StringComparison.Ordinal);

        var refused = await page.Fill("文面", text).Press("保存する");

        Assert.Contains("リンク", refused.Described("文面"), StringComparison.Ordinal);
        Assert.Equal(text, refused.Value("文面"));
    }

    [Fact]
    public async Task A_text_that_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        await using var world = await OfficeWorld.Empty();
        var visitor = await world.Host.SignedIn();
        var mine = await visitor.Open("/office/mail-templates/invitation");
        var theirs = await visitor.Open("/office/mail-templates/invitation");
        await theirs.Press("保存する");

        var refused = await mine.Fill("文面", mine.Value("文面") + "\n追伸").Press("保存する");

        Assert.Contains("ほかの人がこの文面を変更", Assert.Single(refused.Problems), StringComparison.Ordinal);
        Assert.EndsWith("追伸", refused.Value("文面"), StringComparison.Ordinal);
    }

    public static TheoryData<MailPurpose> Purposes => [.. Enum.GetValues<MailPurpose>()];
}
