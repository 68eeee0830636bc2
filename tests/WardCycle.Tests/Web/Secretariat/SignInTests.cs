using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Secretariat.Accounts;

namespace WardCycle.Tests.Web.Secretariat;

public sealed class SignInTests
{
    [Fact]
    public async Task A_page_of_the_office_asks_a_stranger_to_sign_in_and_leads_back_afterwards()
    {
        await using var host = await WebHost.Start();
        await host.SignedInAs("kikaku", "全市事務局");

        var page = await host.Visit().Open("/office/accounts");

        Assert.Equal("/office/sign-in", page.Path);
        var inside = await page.Fill("アカウント名", "kikaku").Fill("パスフレーズ", Office.Passphrase).Press("サインイン");
        Assert.Equal("/office/accounts", inside.Path);
    }

    [Fact]
    public async Task Opening_the_code_page_uses_nothing_up_and_the_button_works_once()
    {
        await using var host = await WebHost.Start();
        var code = (await host.Services.GetRequiredService<SignIn>().IssueOneTime()).Code;
        await host.Visit().Open("/office/sign-in/code");

        var inside = await (await host.Visit().Open("/office/sign-in/code")).Fill("コード", code).Press("事務局として入る");
        var again = await (await host.Visit().Open("/office/sign-in/code")).Fill("コード", code).Press("事務局として入る");

        Assert.Equal("/office", inside.Path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("すでに使われています", Assert.Single(again.Problems), StringComparison.Ordinal);
        Assert.Contains("すでに使われています", again.Described("コード"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_passphrase_keeps_the_name_and_says_nothing_about_which_was_wrong()
    {
        await using var host = await WebHost.Start();

        var page = await (await host.Visit().Open("/office/sign-in")).Fill("アカウント名", "kikaku").Fill("パスフレーズ", "違うパスフレーズです").Press("サインイン");

        Assert.Equal("アカウント名またはパスフレーズが違います。", Assert.Single(page.Problems));
        Assert.Equal("kikaku", page.Value("アカウント名"));
        Assert.Equal("", page.Value("パスフレーズ"));
        Assert.StartsWith("エラー：", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_whose_passphrases_differ_is_not_used_up()
    {
        await using var host = await WebHost.Start();

        var page = await (await host.Visit().Open("/office/sign-in/invitation"))
            .Fill("招待コード", "0000").Fill("新しいパスフレーズ", "一つ目のパスフレーズです").Fill("新しいパスフレーズ（確認", "二つ目").Press("パスフレーズを決めて入る");

        Assert.Contains("一致しません", Assert.Single(page.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example.com", "another host")]
    [InlineData("https://evil.example.com/office", "an absolute address")]
    [InlineData("/office/../public", "fine: it stays on this host", "/public")]
    [InlineData("/office\\evil", "a backslash")]
    [InlineData("/officer", "no page of ours")]
    public async Task Signing_in_never_leads_off_the_office(string next, string reason, string expected = "/office")
    {
        await using var host = await WebHost.Start();
        await host.SignedInAs("kikaku", "全市事務局");

        var page = await host.Visit().Open($"/office/sign-in?next={Uri.EscapeDataString(next)}");
        var inside = await page.Fill("アカウント名", "kikaku").Fill("パスフレーズ", Office.Passphrase).Press("サインイン");

        Assert.True(expected == inside.Path, reason);
        Assert.Equal("cycle.example.lg.jp", new Uri(inside.Document.Url).Host);
    }

    [Fact]
    public async Task The_session_cookie_is_for_the_office_alone_secure_and_out_of_reach_of_scripts()
    {
        await using var host = await WebHost.Start();

        var cookie = Assert.Single((await host.SignedIn()).Cookies.GetAllCookies());

        Assert.Equal("/office", cookie.Path);
        Assert.True(cookie.Secure);
        Assert.True(cookie.HttpOnly);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_of_this_browser()
    {
        await using var host = await WebHost.Start();
        var visitor = await host.SignedIn();

        var page = await (await visitor.Open("/office/accounts")).Press("サインアウト");

        Assert.Equal("/office/sign-in", page.Path);
        Assert.Equal("/office/sign-in", (await visitor.Open("/office/accounts")).Path);
    }

    [Fact]
    public async Task A_post_without_the_form_token_changes_nothing_and_says_so()
    {
        await using var host = await WebHost.Start();
        var visitor = await host.SignedIn();

        var page = await visitor.Post("/office/accounts", ("name", "betsujin"), ("roles", "City"));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("何も変更していません", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("betsujin", (await visitor.Open("/office/accounts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_outlived_its_session_says_so_on_the_sign_in_page()
    {
        await using var host = await WebHost.Start();
        var visitor = await host.SignedIn();
        var page = await visitor.Open("/office/accounts");
        host.Time.Now = host.Time.Now.AddHours(13);

        var after = await page.Fill("アカウント名", "kikaku").Tick("閲覧").Press("招待コードを発行する");

        Assert.Equal("/office/sign-in", after.Path);
        Assert.Contains("期限が切れていた", after.Notice, StringComparison.Ordinal);
    }
}
