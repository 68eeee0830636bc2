namespace WardCycle.Secretariat.Accounts;

/// <summary>A named account of the secretariat, in the installation's partition.</summary>
/// <param name="Name">As in <see cref="Record.IdRule"/>: a role's name, not a person's.</param>
/// <param name="Ward">For ward accounts: the only ward they may touch.</param>
/// <param name="Version">Raised by an invitation, a new passphrase and <see cref="AccountStore.Revoke"/>: every session of an older version ends.</param>
/// <param name="Passphrase">Null until the invitation was taken up, and for accounts that sign in by one-time codes only.</param>
public sealed record AccountRow(
    string Name,
    IReadOnlyList<AccountRole> Roles,
    string? Ward,
    int Version,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    PassphraseHash? Passphrase = null,
    bool Disabled = false)
{
    public Actor ToActor() => new(Name, Roles.ToHashSet(), Ward);
}
