using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat.Cycles;
using WardCycle.Secretariat.Posts;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>
/// A unit goes on in another ward: the sheet's state and posts come along, with new links. Phases before the day stay in the
/// former ward with its posts and links, until they are finished there. A member of a joint sheet gets a sheet of its own
/// and reads the joint one beside it.
/// </summary>
public static class MovedSheets
{
    public static IEnumerable<Problem> Problems(CycleCase at, WardHead from, WardHead to, Unit unit)
    {
        var (source, target) = (at.Wards.FirstOrDefault(w => w.Ward == from.Ward), at.Wards.FirstOrDefault(w => w.Ward == to.Ward));
        if (unit.Kind == UnitKind.Department || source is null || target is null)
        {
            yield return new("parent", "別の区に移せるのは課です。部は、課を一つずつ移してから廃止してください。");
            yield break;
        }

        var sheets = source.Sheets.Where(s => s.Body.Ended is null && s.Body.Units.Contains(unit.Id)).ToList();
        if (to.Units.Any(u => u.Id == unit.Id) || sheets.Any(s => target.Sheet(s.Body.Id) is not null) || source.Posts.Any(p => p.Body.Unit == unit.Id && target.Post(p.Body.Id) is not null))
        {
            yield return new("parent", "移す先の区に、同じコードのシートまたは職がすでにあります（以前に移った課は、同じ年度のうちには戻せません）。");
        }

        if (target.Sheets.Count + sheets.Count > RecordLimits.MaxSheetsPerWard)
        {
            yield return new("parent", $"移す先の区のシートが上限（{RecordLimits.MaxSheetsPerWard}件）を超えます。");
        }
    }

    /// <summary>What the former ward writes: the sheet's phases from the day on go, mails that ask for them are withdrawn.</summary>
    public static UnitWrites Leave(WardCase at, WardHead before, UnitChange.Move change, UnitId to, DateOnly on)
    {
        List<(Stored<SheetHead>, SheetHead)> sheets = [];
        foreach (var row in at.Ward.Sheets.Where(s => s.Body.Ended is null && s.Body.Units.Contains(change.Unit)))
        {
            var passing = PassingPhases.Of(at.Cycle, before, row.Body, on);
            var without = row.Body.Without(change.Unit, passing);
            sheets.Add((row, IsAlone(row.Body, change.Unit, passing) ? without with { Ended = new(on, "組織改正", to, passing) } : without));
        }

        var leaving = sheets.ToDictionary(s => s.Item2.Id, s => s.Item2);
        var shared = SharedAgain.WithoutLead(at, before, sheets.Where(s => s.Item2.Ended is not null).Select(s => s.Item2.Id).ToHashSet(), on, leaving.Keys.ToHashSet());
        return UnitWrites.None with
        {
            Sheets = [.. sheets, .. shared],
            Withdrawn =
            [
                .. at.Ward.OpenMails.Where(m => m.Body.State == Mail.MailState.Planned && m.Body.Phase is { } phase && m.Body.Sheets.Count > 0
                    && m.Body.Sheets.All(s => leaving.GetValueOrDefault(s)?.Ended?.Phases?.Contains(phase) == true)),
            ],
        };
    }

    /// <summary>The sheets as the new ward lays them, out of what the former one has left.</summary>
    /// <param name="after">The new ward's units.</param>
    public static IReadOnlyList<SheetHead> Arriving(OpenCycle cycle, WardState source, UnitId unit, UnitId to, IReadOnlyList<Unit> after, DateOnly on)
    {
        var laid = SheetLayout.Of(new([.. after.Where(u => u.Validity.Holds(on))], [], []), to, cycle.Scheme).Where(s => s.Lead == unit).ToList();
        List<SheetHead> whole = [.. source.Sheets.Select(s => s.Body)
            .Where(s => LeftFor(s, to, on) && s.Units.Contains(unit))
            .Select(s => Whole(cycle, source.Ward, s, unit, laid.FirstOrDefault(l => l.Id == s.Id)))];
        return whole.Count > 0 ? whole : [.. laid.Select(l => Parted(cycle, source, l, unit, on))];
    }

    private static bool LeftFor(SheetHead sheet, UnitId ward, DateOnly on) => sheet.Ended is { MovedTo: { } to } end && to == ward && end.On == on;

    public static bool IsAlone(SheetHead sheet, UnitId unit, IReadOnlyList<Schemes.PhaseId> passing) => passing.All(p => sheet.UnitsIn(p).All(u => u == unit));

    private static SheetHead Whole(OpenCycle cycle, UnitId from, SheetHead sheet, UnitId unit, SheetHead? laid)
    {
        var staying = PassingPhases.Others(cycle, sheet.Ended!.Phases!);
        var states = new SortedDictionary<Schemes.PhaseId, PhaseState>(
            cycle.Scheme.Phases.ToDictionary(p => p.Id, p => staying.Contains(p.Id) ? PhaseState.Untouched with { Gate = Gate.Shut } : sheet.State(p.Id)),
            Schemes.PhaseId.Ordinal);
        return (sheet with
        {
            Units = [unit],
            Phases = states,
            Shared = laid?.Shared,
            Absent = null,
            Ended = null,
            Former = new(from, sheet.Id),
            LastYear = sheet.LastYear ?? [new SheetPlace(from, sheet.Id)],
        }).Without(unit, staying);
    }

    private static SheetHead Parted(OpenCycle cycle, WardState from, SheetHead laid, UnitId unit, DateOnly on)
    {
        var joint = from.Sheets.Select(s => s.Body).Where(s => s.Units.Contains(unit)).ToList();
        var passing = joint.SelectMany(s => (s.Absent ?? []).Where(a => a.Unit == unit).SelectMany(a => a.Phases)).ToHashSet();
        return (laid with
        {
            Roots = [.. joint.Select(s => new SheetRoot(from.Ward, s.Id, on))],
            LastYear = [.. joint.SelectMany(s => s.LastYear ?? [new SheetPlace(from.Ward, s.Id)])],
        }).Without(unit, [.. cycle.Scheme.Phases.Select(p => p.Id).Where(p => !passing.Contains(p))]);
    }
}
