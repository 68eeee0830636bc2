using Microsoft.AspNetCore.Http;
using WardCycle.Links;

namespace WardCycle.Web.Section;

/// <summary>The session's cookie: one per link, sent to that link's pages only.</summary>
public static class SectionCookie
{
    public const string Name = "wardcycle-sheet";

    public static string? Read(HttpContext http) => http.Request.Cookies[Name];

    /// <summary>Lax: a link in a mail may come back to an open session; every post is checked for itself.</summary>
    public static void Write(HttpContext http, WebSettings settings, PublicId link, string session) =>
        http.Response.Cookies.Append(Name, session, new CookieOptions
        {
            Path = Addresses.Door(link),
            HttpOnly = true,
            Secure = settings.SecureCookies,
            SameSite = SameSiteMode.Lax,
            MaxAge = LinkSession.Lifetime,
        });
}
