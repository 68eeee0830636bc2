namespace WardCycle.Secretariat;

/// <summary>Who gives a command: a named account with its roles, or the engine.</summary>
/// <param name="Account">Stable account name, stands in the audit trail.</param>
/// <param name="Post">A section that acts through its link, by its post; no account then.</param>
/// <param name="Ward">For ward accounts: the only ward they may touch.</param>
public sealed record Actor(string Account, IReadOnlySet<AccountRole> Roles, string? Ward = null, string? Post = null)
{
    public string AuditName => Post ?? $"account:{Account}";

    public bool May(AccountRole role) => Roles.Contains(role) || Roles.Contains(AccountRole.City);
}
