using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>What a reorganisation would do, before it is confirmed.</summary>
/// <param name="Changes">One Japanese sentence for each change.</param>
/// <param name="Sheets">In 建制順 of their wards; only those that change hands, end or come into being.</param>
/// <param name="Warnings">In Japanese.</param>
/// <param name="Problems">Why it would be refused; empty where it would not.</param>
public sealed record ReorganisationPreview(
    IReadOnlyList<string> Changes, IReadOnlyList<ReorganisationPreview.Touched> Sheets, IReadOnlyList<string> Warnings, IReadOnlyList<Problem> Problems)
{
    /// <param name="Passing">Phases that belong to the new organisation.</param>
    /// <param name="Staying">Phases that stay with the sheet and are not shut by then.</param>
    public sealed record Touched(UnitId Ward, SheetId Sheet, string Name, IReadOnlyList<PhaseScheme> Passing, IReadOnlyList<PhaseScheme> Staying);
}
