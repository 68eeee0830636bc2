namespace WardCycle.Secretariat.Accounts;

/// <summary>An account to be created, or to be invited again (a forgotten passphrase).</summary>
/// <param name="Ward">Required with <see cref="AccountRole.Ward"/>, else null.</param>
public sealed record NewAccount(string Name, IReadOnlyList<AccountRole> Roles, string? Ward = null);
