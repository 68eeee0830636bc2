using System.Text.Json;
using Microsoft.AspNetCore.Http;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Web.Secretariat;

namespace WardCycle.Functions.Http;

/// <summary>
/// The platform's Microsoft Entra sign-in. Registered only where the platform says that its authentication is on: elsewhere
/// the header passes through as anybody sends it. App roles: <c>City</c>, <c>Viewer</c>, <c>Publisher</c>, <c>Ward.{id}</c>.
/// </summary>
public sealed class EntraSignIn : IPlatformSignIn
{
    private const string Header = "X-MS-CLIENT-PRINCIPAL";
    private const string WardRole = "Ward.";
    private const string ObjectId = "http://schemas.microsoft.com/identity/claims/objectidentifier";

    public Actor? Who(HttpContext context)
    {
        if (Read(context.Request.Headers[Header].ToString()) is not { } principal)
        {
            return null;
        }

        var id = Values(principal, ObjectId).Concat(Values(principal, "oid")).FirstOrDefault();
        var words = Values(principal, principal.RoleType ?? "roles").Concat(Values(principal, "roles")).Distinct(StringComparer.Ordinal).ToList();
        var roles = words.Select(RoleOf).OfType<AccountRole>().ToHashSet();
        var wards = words.Where(w => w.StartsWith(WardRole, StringComparison.Ordinal)).Select(w => w[WardRole.Length..]).ToList();
        // Who holds two wards' roles and no other would need two accounts: which ward is meant cannot be told.
        return id is null || !Guid.TryParse(id, out var person) || roles.Count == 0 || (wards.Count > 1 && !roles.Contains(AccountRole.City))
            ? null
            : new($"entra-{person:N}", roles, roles.Contains(AccountRole.City) ? null : wards.FirstOrDefault());
    }

    private static AccountRole? RoleOf(string word) => word switch
    {
        "City" => AccountRole.City,
        "Viewer" => AccountRole.Viewer,
        "Publisher" => AccountRole.Publisher,
        _ when word.StartsWith(WardRole, StringComparison.Ordinal) && IdRule.Allows(word[WardRole.Length..]) => AccountRole.Ward,
        _ => null,
    };

    private static IEnumerable<string> Values(EntraPrincipal principal, string type) =>
        from claim in principal.Claims ?? []
        where claim.Type == type && claim.Value is not null
        select claim.Value;

    private static EntraPrincipal? Read(string header)
    {
        try
        {
            return header.Length == 0 ? null : JsonSerializer.Deserialize<EntraPrincipal>(Convert.FromBase64String(header));
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException)
        {
            return null;
        }
    }
}
