namespace WardCycle.Cycles;

/// <summary>The scheme's text as it stood when the cycle started, or since a later version.</summary>
public sealed record FrozenScheme(int Version, string Yaml, string Sha256, DateTimeOffset At, string By);
