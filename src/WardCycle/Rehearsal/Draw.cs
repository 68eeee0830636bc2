using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WardCycle.Rehearsal;

/// <summary>Chance without a stream: every value is an HMAC of (seed, purpose, key), so that no draw depends on another.</summary>
public static class Draw
{
    /// <summary>A number from 0 to <paramref name="below"/> - 1.</summary>
    public static int Below(int below, int seed, string purpose, string key)
    {
        var drawn = HMACSHA256.HashData(Encoding.ASCII.GetBytes($"draw {seed} {purpose}"), Encoding.UTF8.GetBytes(key));
        return (int)(BinaryPrimitives.ReadUInt32BigEndian(drawn) % (uint)below);
    }

    public static bool Percent(int percent, int seed, string purpose, string key) => Below(100, seed, purpose, key) < percent;
}
