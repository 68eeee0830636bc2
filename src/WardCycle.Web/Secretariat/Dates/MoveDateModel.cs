using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Web.Secretariat.Dates;

/// <summary>The form that moves all dates of a phase, and what it would do.</summary>
/// <param name="Preview">Null until the form has been looked at.</param>
public sealed record MoveDateModel(
    OpenCycle Open,
    IReadOnlyList<(UnitId Id, string Name, int Depth)> Units,
    PhaseScheme Phase,
    CycleCommand.MoveDates? Command = null,
    DateMovePreview? Preview = null)
{
    /// <summary>The dates that can be typed, with their fields' names.</summary>
    public static IReadOnlyList<(PhaseDateKind Kind, string Field)> Kinds { get; } =
        [(PhaseDateKind.Opening, "opening"), (PhaseDateKind.Due, "due"), (PhaseDateKind.Closing, "closing"), (PhaseDateKind.Publication, "publication")];
}
