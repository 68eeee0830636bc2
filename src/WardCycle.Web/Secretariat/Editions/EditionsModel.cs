using WardCycle.Cycles;
using WardCycle.Secretariat.Editions;

namespace WardCycle.Web.Secretariat.Editions;

/// <summary>Every phase's editions of one cycle.</summary>
public sealed record EditionsModel(OpenCycle Open, IReadOnlyList<PhaseEditions> Phases);
