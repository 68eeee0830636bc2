namespace WardCycle.Secretariat.Accounts;

/// <summary>A one-time code that was given out. The code itself is not stored; the row's key is an HMAC of it.</summary>
/// <param name="AccountVersion">The account's version when it was given out: a newer invitation ends an older one.</param>
/// <param name="ExpiresAt">Real time.</param>
public sealed record OneTimeRow(string Account, int AccountVersion, OneTimeUse Use, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt = null);
