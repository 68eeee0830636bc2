using System.Security.Cryptography;
using System.Text;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Sheets;

namespace WardCycle.Links;

/// <summary>The secret part of a link: 160 bits, an HMAC over the link's identity, so that a reminder can carry it again although it is stored nowhere.</summary>
public static class LinkCode
{
    private const int Bytes = 20;
    private const int Group = 4;

    /// <summary>A link's public id: 16 characters of lower-case base 32 over its identity.</summary>
    public static PublicId PublicIdOf(string cycleUid, UnitId ward, SheetId sheet, PostId post, int tenure, int version) =>
        new(CrockfordBase32.Encode(SHA256.HashData(Encoding.UTF8.GetBytes($"link\n{cycleUid}\n{ward}\n{sheet}\n{post}\n{tenure}\n{version}")).AsSpan(0, 10)).ToLowerInvariant());

    /// <summary>The code in groups of four, e.g. <c>7F3K-…</c>; null where the link's key is no longer live.</summary>
    public static string? Of(IKeyRing keys, LinkRow link)
    {
        var mac = keys.Mac(link.KeyId, KeyPurpose.LinkCode, Encoding.UTF8.GetBytes($"{link.Id}\n{link.Sheet}\n{link.Post}\n{link.Tenure}\n{link.Version}"));
        return mac is null
            ? null
            : string.Join('-', CrockfordBase32.Encode(mac.AsSpan(0, Bytes)).Chunk(Group).Select(g => new string(g)));
    }

    /// <summary>Compares in constant time what a person typed with the link's code.</summary>
    public static bool Matches(IKeyRing keys, LinkRow link, string typed)
    {
        var right = Of(keys, link)?.Replace("-", "", StringComparison.Ordinal) ?? "";
        var given = CrockfordBase32.Normalise(typed) ?? "";
        return right.Length > 0
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(right), Encoding.ASCII.GetBytes(given));
    }

    public static string Address(Uri publicBase, PublicId link) => $"{publicBase.AbsoluteUri.TrimEnd('/')}/s/{link}";

    /// <summary>A new link under the newest key.</summary>
    public static LinkRow Issue(IKeyRing keys, CycleRow cycle, UnitId ward, SheetId sheet, Post post, int version, DateTimeOffset at) =>
        new(PublicIdOf(cycle.Uid, ward, sheet, post.Id, post.Tenure, version), sheet, post.Id, post.Tenure, version, keys.Newest, at);
}
