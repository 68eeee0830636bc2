using WardCycle.Organisation;
using WardCycle.Standards;

namespace WardCycle.Web.Secretariat.Standards;

/// <summary>The form for a proposal.</summary>
/// <param name="Before">The standard concerned; null for a new one.</param>
/// <param name="Wards">On whose behalf the account may propose; the city's own key for the city.</param>
/// <param name="From">The sheet that it comes from, in words; null for none.</param>
public sealed record ProposeModel(StandardsModel Standards, Standard? Before, IReadOnlyList<UnitId> Wards, string? From);
