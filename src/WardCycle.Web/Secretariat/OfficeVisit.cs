using System.Globalization;
using Microsoft.AspNetCore.Http;
using WardCycle.Organisation;
using WardCycle.Secretariat;

namespace WardCycle.Web.Secretariat;

/// <summary>One request of a signed-in account: who, where, and the form that was posted (null on a GET).</summary>
/// <param name="Token">The form token of this session; every form carries it.</param>
/// <param name="Done">What the request before this one came to, shown once.</param>
public sealed record OfficeVisit(HttpContext Context, Actor Actor, string Token, PostedForm? Form = null, string? Done = null)
{
    public CancellationToken Cancel => Context.RequestAborted;

    public string Path => Context.Request.Path.Value ?? "";

    public bool IsCity => Actor.Roles.Contains(AccountRole.City);

    /// <summary>May give commands to sheets.</summary>
    public bool MayEdit => Actor.May(AccountRole.Ward);

    public bool MayPublish => Actor.May(AccountRole.Publisher);

    /// <summary>A ward account sees its own ward alone.</summary>
    public bool MaySee(UnitId ward) => Actor.Ward is null || Actor.Ward == ward.Value;

    public string Route(string name) => Context.Request.RouteValues[name] as string ?? "";

    public int? RouteNumber(string name) => Number(Route(name));

    public string Query(string name) => Context.Request.Query[name].ToString();

    /// <summary>What the address asks for; on a form that came back, what the form says.</summary>
    public string Asked(string name) => Query(name) is { Length: > 0 } query ? query : Field(name);

    public string Field(string name) => Form?[name] ?? "";

    public int? FieldNumber(string name) => Number(Field(name));

    /// <summary>What a field shows: as typed where its form came back, else what is known; of two forms on a page, one comes back.</summary>
    public string Typed(string name, string known = "") => Form?.Holds(name) is true ? Form[name] : known;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
