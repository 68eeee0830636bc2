using Microsoft.AspNetCore.Http;
using WardCycle.Links;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Accounts;

namespace WardCycle.Web.Secretariat;

/// <summary>Lets a request in: reads the session, on a POST also the form and its token. Every office page passes here.</summary>
public sealed class OfficeDoor(SignIn signIn, OfficeCookies cookies, IKeyRing keys, TimeProvider time, IPlatformSignIn? platform = null)
{
    /// <summary>Runs <paramref name="page"/> for a signed-in account; others are sent to the sign-in page.</summary>
    public async Task<IResult> Enter(HttpContext context, Func<OfficeVisit, Task<IResult>> page)
    {
        var known = platform?.Who(context);
        var session = known is null ? OfficeCookies.SessionOf(context) ?? "" : $"platform {known.Account}";
        if ((known ?? await signIn.Resume(session, context.RequestAborted)) is not { } actor)
        {
            return Results.Redirect(Addresses.SignInFor(context.Request));
        }
        var visit = new OfficeVisit(context, actor, TokenOf(session));
        if (HttpMethods.IsPost(context.Request.Method))
        {
            var form = await PostedForm.Read(context);
            return Seal.Holds(keys, KeyPurpose.FormToken, Facts(session), form[FormField], time.GetUtcNow())
                ? await page(visit with { Form = form })
                : Results.StatusCode(StatusCodes.Status403Forbidden);
        }
        return await page(visit with { Done = cookies.TakeDone(context) });
    }

    /// <summary>The form field that carries the token.</summary>
    public const string FormField = "token";

    /// <summary>After a command: the page again, with what it came to.</summary>
    public IResult Tell(OfficeVisit visit, string message, string address)
    {
        cookies.Tell(visit.Context, message);
        return Results.Redirect(address);
    }

    /// <summary>A command's answer: done is told on <paramref name="address"/>, a refusal is shown where it happened.</summary>
    public async Task<IResult> Answer(OfficeVisit visit, CommandResult result, string address, Func<IReadOnlyList<Problem>, Task<IResult>> again) => result switch
    {
        CommandResult.Done done => Tell(visit, done.Message, address),
        CommandResult.Refused refused => await again(refused.Problems),
        _ => throw new InvalidOperationException($"Unknown answer {result}."),
    };

    private string TokenOf(string session) =>
        Seal.Of(keys, KeyPurpose.FormToken, Facts(session), time.GetUtcNow() + AccountSession.Lifetime);

    private static string[] Facts(string session) => ["office", session];
}
