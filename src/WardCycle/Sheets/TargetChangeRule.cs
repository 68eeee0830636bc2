using WardCycle.Cycles;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>
/// When a target may be changed: after its phase has closed, as long as the cycle is watched. While the form is open it is
/// simply written again; what has been returned is answered by the form; a sheet outside the legend has no target to change.
/// </summary>
public static class TargetChangeRule
{
    /// <summary>What this sheet may change itself; a joint sheet's shared target is changed by its lead.</summary>
    public static IReadOnlyList<FieldScheme> Fields(SheetHead sheet, PhaseScheme phase) =>
        [.. phase.Fields.Where(f => f.IsChangeable && sheet.Types(f))];

    /// <summary>Why it cannot be changed now and what to do instead; null where it can.</summary>
    public static string? Refusal(OpenCycle open, WardHead ward, SheetHead sheet, PhaseScheme phase, DateTimeOffset now)
    {
        var state = sheet.State(phase.Id);
        return (Fields(sheet, phase).Count, open.Cycle.Status, state) switch
        {
            (0, _, _) => "この段階には、締切の後に変更できる目標がありません。",
            (_, CycleStatus.Cancelled or CycleStatus.Finished, _) => "この取組は終了または中止しているため、目標は変更できません。",
            _ when now >= open.Cycle.Care.Instant => $"{open.Cycle.FiscalYear.Label}の受付は終了したため、目標は変更できません。",
            (_, _, { Outside: not null }) => "評価対象外（―）のため、変更する目標がありません。",
            (_, _, { Revision: 0 }) => "まだ提出されていません。目標変更は、提出された目標に記録します。",
            (_, _, { Returned: not null }) => "差戻し中です。入力画面で書き直して、もう一度提出してください。",
            (_, _, { LateFigure: not { Settled: false, Figures: not null } }) when SheetGate.At(open, ward, sheet, phase.Id, now) is SheetDoor.Open =>
                "まだ受付中です。入力画面で直して、もう一度提出してください。",
            (_, _, { Gate: Gate.NotYet }) => "まだ受付を始めていません。",
            _ => null,
        };
    }
}
