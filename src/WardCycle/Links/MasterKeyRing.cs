using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace WardCycle.Links;

/// <summary>A key ring over master keys in memory (32 bytes each, oldest first, by id). Adapters load them; a rehearsal derives one from its seed.</summary>
public sealed class MasterKeyRing(IReadOnlyList<(string Id, byte[] Master)> keys) : IKeyRing
{
    private readonly ImmutableDictionary<(string, KeyPurpose), byte[]> _derived =
        (from key in keys
         from purpose in Enum.GetValues<KeyPurpose>()
         select KeyValuePair.Create(
             (key.Id, purpose),
             HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Master, 32, info: Encoding.ASCII.GetBytes($"wardcycle {purpose}"))))
        .ToImmutableDictionary();

    public string Newest { get; } = keys[^1].Id;

    public byte[]? Mac(string keyId, KeyPurpose purpose, ReadOnlySpan<byte> data) =>
        _derived.TryGetValue((keyId, purpose), out var key) ? HMACSHA256.HashData(key, data) : null;

    public static MasterKeyRing FromSeed(int seed) =>
        new([("seed", SHA256.HashData(Encoding.ASCII.GetBytes($"rehearsal {seed}")))]);
}
