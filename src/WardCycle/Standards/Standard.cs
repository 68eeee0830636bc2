using WardCycle.Calendar;

namespace WardCycle.Standards;

/// <summary>One version of a standard (区役所サービス基準). Versions are only ever added, each by a recorded decision.</summary>
/// <param name="Version">From 1.</param>
/// <param name="From">The first fiscal year in which the version is in force.</param>
/// <param name="Decision">The decision that made it; null in a catalogue that was brought from before this installation.</param>
/// <param name="IsRetired">廃止: no longer in force from that year on.</param>
public sealed record Standard(
    StandardId Id,
    int Version,
    StandardWords Words,
    FiscalYear From,
    int? Decision = null,
    bool IsRetired = false);
