using WardCycle.Cycles;
using WardCycle.Secretariat.Accounts;
using WardCycle.Web;

namespace WardCycle.Local.Serving;

/// <summary>Says in Japanese and English where to go, a line each.</summary>
public static class Whereabouts
{
    public static async Task<IReadOnlyList<string>> Of(LocalSite site, CancellationToken cancel)
    {
        List<string> lines = [.. await SignInLines(site.Services.GetRequiredService<SignIn>(), site.Address, cancel)];
        var rehearsals = (await site.Services.GetRequiredService<CycleList>().All(cancel)).Where(c => c.Cycle is { IsRehearsal: true, Status: CycleStatus.Running });
        lines.AddRange(rehearsals.Select(c => $"予行の送信箱（{c.Cycle.Name}）/ Outbox of the rehearsal: {At(site.Address.Local, Addresses.Outbox(c.Cycle.Id))}"));
        lines.Add($"公表ページ / Public page: {At(site.Address.Public, Addresses.Public)}");
        lines.Add("終了するには Ctrl+C / Ctrl+C to stop");
        return lines;
    }

    /// <summary>What is opened next stands first: one code, at each address. It stands behind #, so that it reaches no log.</summary>
    public static async Task<IReadOnlyList<string>> SignInLines(SignIn signIn, ServedAddress address, CancellationToken cancel)
    {
        var given = await signIn.IssueOneTime(cancel);
        var here = $"事務局の入口（1回だけ・15分間有効）/ Secretariat's sign-in (once, within 15 minutes): {At(address.Local, Addresses.SignInCode)}#{given.Code}";
        return address.IsOne
            ? [here]
            :
            [
                here,
                $"同じ入口を、ほかの端末から / The same from another machine: {At(address.Public, Addresses.SignInCode)}#{given.Code}",
                $"所属から開くアドレス（メールに載ります）/ Public address, in mails: {address.Public.AbsoluteUri}",
                $"この端末のブラウザで開くアドレス / In a browser on this machine: {address.Local.AbsoluteUri}",
            ];
    }

    private static string At(Uri publicBase, string path) => new Uri(publicBase, path).AbsoluteUri;
}
