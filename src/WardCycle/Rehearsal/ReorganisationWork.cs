using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Reorganisations;

namespace WardCycle.Rehearsal;

/// <summary>
/// A reorganisation of a simulated year: in September the secretariat prepares, for 1 October, a rename, a division, a
/// joining and a closing in the first ward and a section's move to the second; in November a further rename for 20 November,
/// while the mid-year check is open. Decided by the record and the day alone, so that doing it again does nothing.
/// </summary>
public static class ReorganisationWork
{
    /// <param name="wards">As they stand, in the cycle's order.</param>
    public static CycleCommand.Reorganise? Due(OpenCycle cycle, IReadOnlyList<WardState> wards, DateOnly today)
    {
        var year = cycle.Cycle.FiscalYear.Year;
        var known = cycle.Cycle.Reorganisations?.Count ?? 0;
        return known == 0 && today >= new DateOnly(year, 9, 1) && today < new DateOnly(year, 10, 1) ? Autumn(cycle, wards, new(year, 10, 1))
            : known == 1 && today >= new DateOnly(year, 11, 2) && today < new DateOnly(year, 11, 20) ? November(wards, new(year, 11, 20))
            : null;
    }

    private static CycleCommand.Reorganise? Autumn(OpenCycle cycle, IReadOnlyList<WardState> wards, DateOnly on)
    {
        List<UnitId> alone =
        [
            .. from sheet in wards[0].InOrder().Select(s => s.Body)
               where sheet.Units.Count == 1 && sheet.Shared is null && wards[0].Head.Body.Unit(sheet.Lead).Kind == UnitKind.Section
               where wards[0].Sheets.All(s => s.Body.Shared?.Any(f => f.Lead == sheet.Id) != true)
               select sheet.Lead,
        ];
        List<UnitId> sections = [.. alone.Distinct()];
        if (sections.Count < 5 || wards.Count < 2)
        {
            return null;
        }

        var born = new UnitId($"{wards[0].Ward}-shinsetsu");
        var head = new NewPost(new($"{born}-head"), "デジタル推進課長", $"{born}-head", [$"{born}-head@example.lg.jp"]);
        return new(on, "区役所組織規則の一部改正", [
            new UnitChange.Rename(sections[0], "総務企画課"),
            new UnitChange.Divide(sections[0], [new(born, "デジタル推進課", wards[0].Head.Body.Unit(sections[0]).Order + 1, head)]),
            new UnitChange.Join(sections[1], [sections[2]]),
            new UnitChange.Close(sections[3], "事務を他の所属に移管したため"),
            new UnitChange.Move(sections[4], ParentIn(wards[1]), 1)]);
    }

    private static CycleCommand.Reorganise? November(IReadOnlyList<WardState> wards, DateOnly on) =>
        wards[0].InOrder().Select(s => s.Body).LastOrDefault(s => s is { Ended: null, Absent: null }) is { } sheet
            ? new(on, "区役所組織規則の一部改正", [new UnitChange.Rename(sheet.Lead, "生活環境課")])
            : null;

    /// <summary>The first department, or the ward itself.</summary>
    private static UnitId ParentIn(WardState ward) =>
        ward.Head.Body.Units.FirstOrDefault(u => u.Kind == UnitKind.Department && u.Validity.Holds(DateOnly.MaxValue))?.Id ?? ward.Ward;
}
