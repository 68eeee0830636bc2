using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WardCycle.Links;

/// <summary>A signed expiry over facts that both sides know: <c>keyId.unixSeconds.mac</c>. The facts are not in it.</summary>
public static class Seal
{
    private const int MaxLength = 300;

    public static string Of(IKeyRing keys, KeyPurpose purpose, IReadOnlyList<string> facts, DateTimeOffset expires)
    {
        var seconds = expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = Mac(keys, keys.Newest, purpose, facts, seconds)
            ?? throw new InvalidOperationException("The key ring does not hold its newest key.");
        return $"{keys.Newest}.{seconds}.{Base64Url.EncodeToString(mac)}";
    }

    /// <summary>True where the seal is ours, over these facts, and not past its expiry (real time).</summary>
    public static bool Holds(IKeyRing keys, KeyPurpose purpose, IReadOnlyList<string> facts, string? seal, DateTimeOffset now)
    {
        if (seal is not { Length: <= MaxLength } || seal.Split('.') is not [var key, var seconds, var given])
        {
            return false;
        }

        var right = Mac(keys, key, purpose, facts, seconds);
        return right is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Base64Url.EncodeToString(right)), Encoding.UTF8.GetBytes(given))
            && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var expires)
            && now.ToUnixTimeSeconds() < expires;
    }

    private static byte[]? Mac(IKeyRing keys, string key, KeyPurpose purpose, IReadOnlyList<string> facts, string seconds) =>
        keys.Mac(key, purpose, Encoding.UTF8.GetBytes($"{string.Join('\n', facts)}\n{seconds}"));
}
