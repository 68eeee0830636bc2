using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>Phases in which a sheet does not speak for one of its units.</summary>
public sealed record UnitAbsence(UnitId Unit, IReadOnlyList<PhaseId> Phases);
