using Microsoft.Extensions.Hosting;
using WardCycle.Secretariat.Accounts;
using WardCycle.Web;

namespace WardCycle.Functions.Http;

/// <summary>On a developer's machine: prints a one-time sign-in, as the one-machine edition does. On the console alone, never in a log's fields.</summary>
public sealed class DevelopmentSignIn(SignIn signIn, WebSettings web) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var given = await signIn.IssueOneTime(cancellationToken);
        Console.WriteLine($"事務局の入口（1回だけ・15分間有効）/ Secretariat's sign-in (once, within 15 minutes): {new Uri(web.PublicBase, Addresses.SignInCode).AbsoluteUri}#{given.Code}");
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
