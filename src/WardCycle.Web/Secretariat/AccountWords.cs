using WardCycle.Secretariat;

namespace WardCycle.Web.Secretariat;

/// <summary>Roles in words.</summary>
public static class AccountWords
{
    public static string Hint(AccountRole role) => role switch
    {
        AccountRole.City => "すべての区のすべての操作ができます。",
        AccountRole.Ward => "選んだ一つの区のシートを扱います。",
        AccountRole.Viewer => "見るだけで、変更はできません。",
        AccountRole.Publisher => "決裁の記録と公表の操作ができます。",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
    };

    public static string Roles(IEnumerable<AccountRole> roles) => string.Join('・', roles.Order().Select(AccountRoles.Label));

    public static string Roles(Actor actor) => Roles(actor.Roles);
}
