using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WardCycle.Cycles;
using WardCycle.Secretariat.Accounts;
using WardCycle.Web.Secretariat.Accounts;
using WardCycle.Web.Secretariat.SignIns;

namespace WardCycle.Web.Secretariat;

/// <summary>The secretariat's pages, all under <c>/office</c>.</summary>
public static class SecretariatEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        MapSignIn(routes);
        var office = new OfficeRoutes(routes);
        office
            .Post<SignInPages>("/sign-out", (p, v) => p.SignOut(v))
            .Get<AccountPages>("/accounts", (p, v) => p.List(v))
            .Post<AccountPages>("/accounts", (p, v) => p.Invite(v))
            .Post<AccountPages>("/accounts/{name}/{command}", (p, v) => p.Command(v));
    }

    public static IServiceCollection AddSecretariatPages(this IServiceCollection services) => services
        .AddSingleton<SignIn>()
        .AddSingleton<AccountStore>()
        .AddSingleton<CycleReader>()
        .AddSingleton<CycleList>()
        .AddSingleton<OfficeCookies>()
        .AddSingleton<OfficeDoor>()
        .AddSingleton<SignInPages>()
        .AddSingleton<AccountPages>();

    private static void MapSignIn(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Addresses.SignIn, SignInPages.Show);
        routes.MapPost(Addresses.SignIn, (HttpContext context, SignInPages pages) => pages.WithPassphrase(context));
        routes.MapGet(Addresses.SignInCode, SignInPages.ShowCode);
        routes.MapPost(Addresses.SignInCode, (HttpContext context, SignInPages pages) => pages.WithCode(context));
        routes.MapGet(Addresses.Invitation, SignInPages.ShowInvitation);
        routes.MapPost(Addresses.Invitation, (HttpContext context, SignInPages pages) => pages.WithInvitation(context));
    }
}
