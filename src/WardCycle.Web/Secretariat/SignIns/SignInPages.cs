using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Accounts;

namespace WardCycle.Web.Secretariat.SignIns;

/// <summary>Ways in: name and passphrase, the console's one-time code, an invitation. Nothing happens before a button is pressed.</summary>
public sealed class SignInPages(SignIn signIn, OfficeCookies cookies)
{
    public static IResult Show(HttpContext context) =>
        Page<SignInPage>(new(Addresses.OfficeOr(context.Request.Query["next"].ToString()), [], Late: context.Request.Query["late"] == "1"));

    public static IResult ShowCode() => Page<CodePage>(new(Addresses.Office, []));

    public static IResult ShowInvitation() => Page<InvitationPage>(new(Addresses.Office, []));

    public async Task<IResult> WithPassphrase(HttpContext context)
    {
        var form = await PostedForm.Read(context);
        var name = form["name"].Trim();
        var next = Addresses.OfficeOr(form["next"]);
        return name.Length == 0 || form["passphrase"].Length == 0
            ? Page<SignInPage>(new(next, [new(name.Length == 0 ? "name" : "passphrase", "アカウント名とパスフレーズの両方を入力してください。")], name))
            : Answer<SignInPage>(context, await signIn.WithPassphrase(name, form["passphrase"], context.RequestAborted), next, name);
    }

    public async Task<IResult> WithCode(HttpContext context)
    {
        var form = await PostedForm.Read(context);
        return Answer<CodePage>(context, await signIn.WithOneTime(form["code"], context.RequestAborted), Addresses.Office);
    }

    public async Task<IResult> WithInvitation(HttpContext context)
    {
        var form = await PostedForm.Read(context);
        return form["passphrase"] == form["again"]
            ? Answer<InvitationPage>(context, await signIn.WithInvitation(form["code"], form["passphrase"], context.RequestAborted), Addresses.Office)
            : Page<InvitationPage>(new(Addresses.Office, [new("again", "2回のパスフレーズが一致しません。もう一度、同じものを入力してください。")]));
    }

    public async Task<IResult> SignOut(OfficeVisit visit)
    {
        cookies.SignOut(visit.Context);
        return await Task.FromResult(Results.Redirect(Addresses.SignIn));
    }

    private IResult Answer<TPage>(HttpContext context, SignInResult result, string next, string name = "") where TPage : IComponent
    {
        switch (result)
        {
            case SignInResult.SignedIn signed:
                cookies.SignIn(context, signed.Token);
                return Results.Redirect(next);
            case SignInResult.Refused refused:
                return Page<TPage>(new(next, refused.Problems, name));
            default:
                throw new InvalidOperationException($"Unknown answer {result}.");
        }
    }

    private static RazorComponentResult<TPage> Page<TPage>(SignInModel model) where TPage : IComponent =>
        new(new { Model = model })
        {
            StatusCode = model.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
}
