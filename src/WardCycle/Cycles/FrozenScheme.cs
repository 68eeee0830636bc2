using WardCycle.Standards;

namespace WardCycle.Cycles;

/// <summary>The scheme's text as it stood when the cycle started, or since a later version.</summary>
/// <param name="Standards">The standards in force in the cycle's fiscal year; null where the scheme has none.</param>
public sealed record FrozenScheme(int Version, string Yaml, string Sha256, DateTimeOffset At, string By, IReadOnlyList<Standard>? Standards = null);
