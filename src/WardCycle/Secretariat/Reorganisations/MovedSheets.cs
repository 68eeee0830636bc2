using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>A unit that goes on in another ward.</summary>
public static class MovedSheets
{
    public static IEnumerable<Problem> Problems(CycleCase at, WardHead from, WardHead to, Unit unit) => [new("parent", "別の区への移動は、まだできません。")];
}
