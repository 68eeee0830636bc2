using Microsoft.Extensions.DependencyInjection;
using WardCycle.Secretariat.Accounts;

namespace WardCycle.Tests.Web;

/// <summary>Signs people in to the secretariat's pages.</summary>
public static class Office
{
    /// <summary>The city's account, by the console's one-time code. Ends on the first page.</summary>
    public static async Task<Visitor> SignedIn(this WebHost host)
    {
        var visitor = host.Visit();
        var code = await host.Services.GetRequiredService<SignIn>().IssueOneTime();
        var page = await visitor.Open("/office/sign-in/code");
        await page.Fill("コード", code.Code).Press("事務局として入る");
        return visitor;
    }

    /// <summary>Another account, invited by the city's and signed in with a passphrase of its own.</summary>
    public static async Task<Visitor> SignedInAs(this WebHost host, string name, string role, string? ward = null)
    {
        var accounts = await (await host.SignedIn()).Open("/office/accounts");
        accounts.Fill("アカウント名", name).Tick(role);
        if (ward is not null)
        {
            accounts.Fill("区（区事務局だけ）", ward);
        }

        var invited = await accounts.Press("招待コードを発行する");
        var code = Page.Words(invited.Document.QuerySelector("[role=status] .wc-code"));
        var visitor = host.Visit();
        var page = await visitor.Open("/office/sign-in/invitation");
        await page.Fill("招待コード", code)
            .Fill("新しいパスフレーズ", Passphrase)
            .Fill("新しいパスフレーズ（確認", Passphrase)
            .Press("パスフレーズを決めて入る");
        return visitor;
    }

    public const string Passphrase = "みどりの 橋を 渡る朝 午前七時";
}
