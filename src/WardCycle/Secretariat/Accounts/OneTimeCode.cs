using System.Globalization;
using System.Text;
using WardCycle.Links;

namespace WardCycle.Secretariat.Accounts;

/// <summary>One-time codes: 100 bits in groups of four, an HMAC under the key ring; stored only as another HMAC of themselves.</summary>
public static class OneTimeCode
{
    /// <summary>How long a code opens (real time).</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(15);

    private const int Length = 20;
    private const int Group = 4;

    /// <param name="before">The version of the account's row that the code is given out over: every code changes the row, so that no two codes of one moment are alike.</param>
    public static string New(IKeyRing keys, AccountRow account, OneTimeUse use, DateTimeOffset now, string before)
    {
        var seed = string.Create(CultureInfo.InvariantCulture, $"onetime\n{use}\n{account.Name}\n{account.Version}\n{now.UtcTicks}\n{before}");
        var text = CrockfordBase32.Encode(Mac(keys, KeyPurpose.Random, seed))[..Length];
        return string.Join('-', text.Chunk(Group).Select(g => new string(g)));
    }

    /// <summary>The name under which a typed code is found; null where it cannot be one.</summary>
    public static string? Fingerprint(IKeyRing keys, string typed) =>
        typed.Length <= 200 && IsText(typed) && CrockfordBase32.Normalise(typed) is { Length: Length } code
            ? Convert.ToHexStringLower(Mac(keys, KeyPurpose.Account, $"onetime\n{code}"))
            : null;

    private static bool IsText(string typed) => typed.EnumerateRunes().All(r => r != Rune.ReplacementChar);

    private static byte[] Mac(IKeyRing keys, KeyPurpose purpose, string text) =>
        keys.Mac(keys.Newest, purpose, Encoding.UTF8.GetBytes(text))
        ?? throw new InvalidOperationException("The key ring's newest key is not live.");
}
