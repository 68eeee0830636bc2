using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
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
    /// <summary>Looks at what stands today: a ward that is still to be founded has nothing yet.</summary>
    public static IEnumerable<Problem> Problems(CycleCase at, WardHead from, WardHead to, UnitChange.Move change)
    {
        foreach (var problem in TooMuch(at, from, change))
        {
            yield return problem;
        }

        var (source, target) = (at.Wards.FirstOrDefault(w => w.Ward == from.Ward), at.Wards.FirstOrDefault(w => w.Ward == to.Ward));
        var sheets = source?.Sheets.Where(s => s.Body.Ended is null && s.Body.Units.Any(change.Takes)).ToList() ?? [];
        if (change.All().Any(m => to.Units.Any(u => u.Id == m.Unit)) || sheets.Any(s => target?.Sheet(s.Body.Id) is not null)
            || source?.Posts.Any(p => change.Takes(p.Body.Unit) && target?.Post(p.Body.Id) is not null) == true)
        {
            yield return new("parent", $"移す先の区に、「{from.Unit(change.Unit).NameAt(at.Today)}」と同じコードのシートまたは職がすでにあります（以前に移った課は、同じ年度のうちには戻せません）。");
        }
    }

    /// <summary>It must fit into one commit of the new ward.</summary>
    private static IEnumerable<Problem> TooMuch(CycleCase at, WardHead from, UnitChange.Move change) =>
        ExpandedChange.Weight(at.Wards, change.All().Select(m => m.Unit).ToHashSet()) <= ExpandedChange.MaxWeight ? []
            : [new("unit", $"「{from.Unit(change.Unit).NameAt(at.Today)}」のシートと回答する職が多いため、別の区に移せません。翌年度のサイクルの開始にあわせて行ってください。")];

    /// <summary>What the former ward writes: the sheet's phases from the day on go, mails that ask for them are withdrawn.</summary>
    public static UnitWrites Leave(WardCase at, WardHead before, UnitChange.Move change, UnitId to, DateOnly on)
    {
        List<(Stored<SheetHead>, SheetHead)> sheets = [];
        foreach (var row in at.Ward.Sheets.Where(s => s.Body.Ended is null && s.Body.Units.Any(change.Takes)))
        {
            var passing = PassingPhases.Of(at.Cycle, before, row.Body, on);
            var without = row.Body.Units.Where(change.Takes).Aggregate(row.Body, (sheet, unit) => sheet.Without(unit, passing));
            sheets.Add((row, IsAlone(row.Body, change, passing) ? without with { Ended = new(on, "組織改正", to, passing) } : without));
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
    public static IReadOnlyList<SheetHead> Arriving(OpenCycle cycle, WardState source, UnitChange.Move change, UnitId to, IReadOnlyList<Unit> after, DateOnly on)
    {
        var laid = SheetLayout.Of(new([.. after.Where(u => u.Validity.Holds(on))], [], []), to, cycle.Scheme).Where(s => change.Takes(s.Lead)).ToList();
        var left = source.Sheets.Select(s => s.Body).Where(s => LeftFor(s, to, on) && s.Units.Any(change.Takes)).ToList();
        var come = left.Select(s => s.Id).ToHashSet();
        List<SheetHead> whole = [.. left.Select(s => Whole(cycle, source.Ward, s, change, laid.FirstOrDefault(l => l.Id == s.Id), come))];
        return [.. whole, .. laid.Where(l => !whole.Any(w => w.Units.Contains(l.Lead))).Select(l => Parted(cycle, source, l, l.Lead, on))];
    }

    private static bool LeftFor(SheetHead sheet, UnitId ward, DateOnly on) => sheet.Ended is { MovedTo: { } to } end && to == ward && end.On == on;

    private static bool IsAlone(SheetHead sheet, UnitChange.Move change, IReadOnlyList<PhaseId> passing) =>
        passing.Count == 0 ? sheet.Units.All(change.Takes) : passing.All(p => sheet.UnitsIn(p).All(change.Takes));

    /// <param name="come">Sheets that come in the same change: fields that they own are still theirs.</param>
    private static SheetHead Whole(OpenCycle cycle, UnitId from, SheetHead sheet, UnitChange.Move change, SheetHead? laid, HashSet<SheetId> come)
    {
        var staying = PassingPhases.Others(cycle, sheet.Ended!.Phases!);
        var states = new SortedDictionary<PhaseId, PhaseState>(
            cycle.Scheme.Phases.ToDictionary(p => p.Id, p => staying.Contains(p.Id) ? PhaseState.Untouched with { Gate = Gate.Shut } : sheet.State(p.Id)),
            PhaseId.Ordinal);
        List<SharedField> shared = [.. (laid?.Shared ?? []).UnionBy((sheet.Shared ?? []).Where(s => come.Contains(s.Lead)), s => s.Field)];
        List<UnitId> units = [.. sheet.Units.Where(change.Takes)];
        return units.Aggregate(
            sheet with
            {
                Units = units,
                Phases = states,
                Shared = shared.Count == 0 ? null : shared,
                Absent = null,
                Ended = null,
                Former = new(from, sheet.Id),
                LastYear = sheet.LastYear ?? [new SheetPlace(from, sheet.Id)],
            },
            (s, unit) => s.Without(unit, staying));
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
