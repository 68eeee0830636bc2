using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Web.Secretariat.Dates;

/// <summary>The form for a change of dates, and what it would do.</summary>
/// <param name="Units">Wards, departments and sections that the account may choose, in 建制順 with their depth.</param>
/// <param name="Phase">The phase asked for, else the current one.</param>
/// <param name="Preview">Null until the form has been looked at.</param>
public sealed record DateModel(
    OpenCycle Open,
    IReadOnlyList<(UnitId Id, string Name, int Depth)> Units,
    PhaseScheme Phase,
    CycleCommand.ChangeDate? Change = null,
    DateChangePreview? Preview = null);
