using WardCycle.Cycles;
using WardCycle.Secretariat.Accounts;
using WardCycle.Web;

namespace WardCycle.Local.Serving;

/// <summary>Says in Japanese and English where to go, a line each.</summary>
public static class Whereabouts
{
    public static async Task<IReadOnlyList<string>> Of(LocalSite site, CancellationToken cancel)
    {
        List<string> lines = [await SignInLine(site.Services.GetRequiredService<SignIn>(), site.PublicBase, cancel)];
        var rehearsals = (await site.Services.GetRequiredService<CycleList>().All(cancel)).Where(c => c.Cycle is { IsRehearsal: true, Status: CycleStatus.Running });
        lines.AddRange(rehearsals.Select(c => $"予行の送信箱（{c.Cycle.Name}）/ Outbox of the rehearsal: {At(site.PublicBase, Addresses.Outbox(c.Cycle.Id))}"));
        lines.Add($"公表ページ / Public page: {At(site.PublicBase, Addresses.Public)}");
        lines.Add("終了するには Ctrl+C / Ctrl+C to stop");
        return lines;
    }

    /// <summary>The code stands behind #, so that it reaches no log.</summary>
    public static async Task<string> SignInLine(SignIn signIn, Uri publicBase, CancellationToken cancel)
    {
        var given = await signIn.IssueOneTime(cancel);
        return $"事務局の入口（1回だけ・15分間有効）/ Secretariat's sign-in (once, within 15 minutes): {At(publicBase, Addresses.SignInCode)}#{given.Code}";
    }

    private static string At(Uri publicBase, string path) => new Uri(publicBase, path).AbsoluteUri;
}
