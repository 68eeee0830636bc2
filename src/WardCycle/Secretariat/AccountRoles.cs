namespace WardCycle.Secretariat;

/// <summary>Roles in words.</summary>
public static class AccountRoles
{
    public static string Label(AccountRole role) => role switch
    {
        AccountRole.City => "全市事務局",
        AccountRole.Ward => "区事務局",
        AccountRole.Viewer => "閲覧",
        AccountRole.Publisher => "公表担当",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
    };
}
