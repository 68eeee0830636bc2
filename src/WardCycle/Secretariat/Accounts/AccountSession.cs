using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WardCycle.Links;

namespace WardCycle.Secretariat.Accounts;

/// <summary>A signed-in session as the cookie carries it: our own HMAC over account, version and expiry. Says nothing about whether the account still stands: <see cref="SignIn.Resume"/> reads that.</summary>
public sealed record AccountSession(string Account, int Version, DateTimeOffset ExpiresAt)
{
    /// <summary>Real time.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(12);

    /// <summary>ASCII, fit for a cookie: <c>account.version.expiry.key.mac</c>.</summary>
    public string ToToken(IKeyRing keys) => Signed(keys, keys.Newest)
        ?? throw new InvalidOperationException("The key ring's newest key is not live.");

    /// <summary>Null for anything that this installation did not sign, or whose time is over.</summary>
    public static AccountSession? FromToken(IKeyRing keys, string? token, DateTimeOffset now)
    {
        if (token is null or { Length: > 300 } || token.Split('.') is not [var account, var version, var expiry, var key, _]
            || !int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var v)
            || !long.TryParse(expiry, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return null;
        }

        var session = new AccountSession(account, v, DateTimeOffset.FromUnixTimeSeconds(seconds));
        var right = session.Signed(keys, key);
        return right is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(token))
            && now < session.ExpiresAt
            ? session
            : null;
    }

    private string? Signed(IKeyRing keys, string key)
    {
        var claim = string.Create(CultureInfo.InvariantCulture, $"{Account}.{Version}.{ExpiresAt.ToUnixTimeSeconds()}.{key}");
        var mac = keys.Mac(key, KeyPurpose.Account, Encoding.UTF8.GetBytes($"session\n{claim}"));
        return mac is null ? null : $"{claim}.{Base64Url.EncodeToString(mac)}";
    }
}
