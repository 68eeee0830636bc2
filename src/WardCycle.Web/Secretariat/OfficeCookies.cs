using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Http;
using WardCycle.Links;

namespace WardCycle.Web.Secretariat;

/// <summary>The secretariat's two cookies: the session, and what the last command came to (sealed, read once).</summary>
public sealed class OfficeCookies(IKeyRing keys, TimeProvider time, WebSettings settings)
{
    private const string Session = "wardcycle-office";
    private const string Done = "wardcycle-office-done";
    private const int LongestMessage = 600;

    public static string? SessionOf(HttpContext context) => context.Request.Cookies[Session];

    /// <summary>A cookie of the browser's session; the token inside carries its own end.</summary>
    public void SignIn(HttpContext context, string token) =>
        context.Response.Cookies.Append(Session, token, Options());

    public void SignOut(HttpContext context) => context.Response.Cookies.Delete(Session, Options());

    public void Tell(HttpContext context, string message)
    {
        var text = message.Length > LongestMessage ? message[..LongestMessage] : message;
        var until = time.GetUtcNow().AddMinutes(2);
        var seal = Seal.Of(keys, KeyPurpose.FormToken, ["done", text], until);
        context.Response.Cookies.Append(Done, $"{seal}~{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text))}", Options());
    }

    /// <summary>The message of the request before; it is forgotten by being read.</summary>
    public string? TakeDone(HttpContext context)
    {
        if (context.Request.Cookies[Done]?.Split('~') is not [var seal, var coded] || !Base64Url.IsValid(coded))
        {
            return null;
        }
        context.Response.Cookies.Delete(Done, Options());
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(coded));
        return Seal.Holds(keys, KeyPurpose.FormToken, ["done", text], seal, time.GetUtcNow()) ? text : null;
    }

    private CookieOptions Options() => new()
    {
        HttpOnly = true,
        Secure = settings.SecureCookies,
        SameSite = SameSiteMode.Lax,
        Path = Addresses.Office,
        IsEssential = true,
    };
}
