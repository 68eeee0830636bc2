using WardCycle.Calendar;

namespace WardCycle.Local.Rehearsals;

/// <summary>What a headless rehearsal runs.</summary>
/// <param name="SchemeYaml">The scheme's text.</param>
/// <param name="FaultSeed">Injects crashes and lost answers at random boundaries; null for none.</param>
/// <param name="Reorganises">組織改正 in autumn; with two wards or more.</param>
/// <param name="UseSqlite">The record in an SQLite database in memory, else in plain memory.</param>
public sealed record RehearsalPlan(
    string SchemeYaml, FiscalYear FiscalYear, int Wards, int Sections, int Seed, int? FaultSeed = null, bool UseSqlite = false, bool Reorganises = false);
