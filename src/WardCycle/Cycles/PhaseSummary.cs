using WardCycle.Sheets;

namespace WardCycle.Cycles;

/// <summary>Counts of sections (a joint sheet counts once per section) by progress.</summary>
public sealed record PhaseSummary(bool Shut, IReadOnlyDictionary<SheetProgress, int> Sections);
