using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles;

/// <summary>Where things stand, small enough for an engine's status: counts alone.</summary>
/// <param name="Phases">Ids of the phases that are under way, with a comma between.</param>
/// <param name="WardsOpen">Wards that have gates open.</param>
/// <param name="Missing">Sections whose answer is wanted and missing.</param>
/// <param name="MailTrouble">Mails that wait for a person.</param>
public sealed record Standing(string Phases = "", int WardsOpen = 0, int Missing = 0, int MailTrouble = 0)
{
    public static Standing Of(WardState ward, WardHead head)
    {
        List<(PhaseId Phase, int Units)> open =
        [
            .. from sheet in ward.Sheets
               from phase in sheet.Body.Phases
               where phase.Value.Gate == Gate.Open
               select (phase.Key, phase.Value.IsMissing ? sheet.Body.UnitsIn(phase.Key).Count : 0),
        ];
        var phases = open.Select(o => o.Phase.Value).Distinct().Order(StringComparer.Ordinal);
        return new(string.Join(',', phases), open.Count > 0 ? 1 : 0, open.Sum(o => o.Units), head.MailTrouble);
    }

    public static Standing Of(PhaseId phase, IReadOnlyList<WardSummary> wards)
    {
        var open = wards.Select(w => w.Phases.GetValueOrDefault(phase)).OfType<PhaseSummary>().Where(p => !p.Shut).ToList();
        return new(
            phase.Value,
            open.Count,
            open.Sum(p => p.Sections.Where(s => s.Key is SheetProgress.NotStarted or SheetProgress.Draft or SheetProgress.Returned).Sum(s => s.Value)));
    }
}
