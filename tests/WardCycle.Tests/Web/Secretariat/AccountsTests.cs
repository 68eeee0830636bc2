using System.Net;

namespace WardCycle.Tests.Web.Secretariat;

public sealed class AccountsTests
{
    [Fact]
    public async Task An_invited_account_sets_its_passphrase_and_enters_with_its_role()
    {
        await using var host = await WebHost.Start();

        var page = await (await host.SignedInAs("kikaku", "閲覧")).Open("/office");

        Assert.Contains("kikaku（閲覧）", Page.Words(page.Document.Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kikaku", "閲覧", "英小文字", "upper case is no account name")]
    [InlineData("", "閲覧", "英小文字", "a name is needed")]
    [InlineData("kikaku", null, "役割を一つ以上", "a role is needed")]
    [InlineData("kikaku", "区事務局", "区を一つ選び", "a ward account needs its ward")]
    public async Task A_faulty_invitation_is_refused_where_it_was_typed(string name, string? role, string message, string reason)
    {
        await using var host = await WebHost.Start();
        var page = await (await host.SignedIn()).Open("/office/accounts");
        page.Fill("アカウント名", name);
        if (role is not null)
        {
            page.Tick(role);
        }

        var after = await page.Press("招待コードを発行する");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, after.Status);
        Assert.True(after.Problems.Any(p => p.Contains(message, StringComparison.Ordinal)), reason);
        Assert.Equal(name, after.Value("アカウント名"));
    }

    [Fact]
    public async Task Only_the_city_sees_the_accounts()
    {
        await using var host = await WebHost.Start();
        var viewer = await host.SignedInAs("etsuran", "閲覧");

        var page = await viewer.Open("/office/accounts");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_can_be_opened_again()
    {
        await using var host = await WebHost.Start();
        var viewer = await host.SignedInAs("etsuran", "閲覧");
        var city = await host.SignedIn();

        var after = await (await city.Open("/office/accounts")).Press("etsuranを停止");

        Assert.Contains("停止しました", after.Notice, StringComparison.Ordinal);
        Assert.Contains("停止中", after.Row("etsuran"), StringComparison.Ordinal);
        Assert.Equal("/office/sign-in", (await viewer.Open("/office")).Path);
        Assert.Contains("再開しました", (await after.Press("etsuranを再開")).Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_command_came_to_is_told_once()
    {
        await using var host = await WebHost.Start();
        await host.SignedInAs("etsuran", "閲覧");
        var city = await host.SignedIn();
        await (await city.Open("/office/accounts")).Press("サインアウトさせる（etsuran");

        Assert.Equal("", (await city.Open("/office/accounts")).Notice);
    }
}
