using WardCycle.Cycles;
using WardCycle.Organisation;

namespace WardCycle.Web.Secretariat.Dates;

/// <summary>The named groups of a cycle.</summary>
/// <param name="Units">In 建制順 with their depth.</param>
/// <param name="Chosen">The group that the form shows; null for a new one.</param>
public sealed record GroupModel(OpenCycle Open, IReadOnlyList<(UnitId Id, string Name, int Depth)> Units, UnitGroup? Chosen);
