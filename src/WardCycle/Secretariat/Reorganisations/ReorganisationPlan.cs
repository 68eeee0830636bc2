using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat.Cycles;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>A command walked through change by change, on the organisation as it will stand on the day: what the preview shows and what the decision freezes.</summary>
/// <param name="Typed">As a person typed them, cleaned.</param>
/// <param name="Changes">As they will be carried out.</param>
/// <param name="Drivers">For each of these the ward in which its unit stands before it.</param>
/// <param name="Sentences">One for each typed change.</param>
/// <param name="Problems">Of the first change that has any.</param>
public sealed record ReorganisationPlan(
    DateOnly On, IReadOnlyList<UnitChange> Typed, IReadOnlyList<UnitChange> Changes, IReadOnlyList<UnitId> Drivers,
    IReadOnlyList<string> Sentences, IReadOnlyList<ReorganisationPreview.Touched> Touched, IReadOnlyList<Problem> Problems)
{
    public static ReorganisationPlan Of(CycleCase at, CycleCommand.Reorganise command)
    {
        var empty = new ReorganisationPlan(command.On, [], [], [], [], [], []);
        if (ReorganisationRules.OfForm(at, command).ToList() is { Count: > 0 } wrong)
        {
            return empty with { Problems = wrong };
        }

        if (at.Cycle.Reorganisations?.FirstOrDefault(r => r.On > command.On && r.On > at.Today) is { } later)
        {
            return empty with { Problems = [new("on", $"{Era.DateWithWeekday(later.On)}付けの組織改正がすでに準備されています。その日以降の日付にするか、先にそれを取り消してください。")] };
        }

        return new Walk(at, command.On, ReorganiseDecision.Pending(at)).Through([.. command.Changes.Select(TypedChange.Cleaned)]);
    }

    private sealed class Walk(CycleCase at, DateOnly on, IReadOnlyList<WardHead> wards)
    {
        private readonly List<UnitChange> _changes = [];
        private readonly List<UnitId> _drivers = [];
        private readonly List<string> _sentences = [];
        private readonly List<ReorganisationPreview.Touched> _touched = [];
        private readonly List<Problem> _problems = [];

        public ReorganisationPlan Through(IReadOnlyList<UnitChange> typed)
        {
            foreach (var change in typed)
            {
                _problems.AddRange(ReorganisationRules.Of(at, wards, change, on));
                if (_problems.Count > 0)
                {
                    break;
                }

                var before = wards;
                foreach (var part in ExpandedChange.Of(wards, at.Wards, change, on))
                {
                    Carry(part);
                }

                _sentences.Add(ReorganisationWords.Of(before, wards, change, on));
            }

            _problems.AddRange(_problems.Count > 0 ? [] : ReorganisationRules.OfWhole(at, wards, _changes, on));
            return new(on, typed, _changes, _drivers, _sentences, [.. _touched.DistinctBy(t => (t.Ward, t.Sheet))], [.. _problems.Distinct()]);
        }

        private void Carry(UnitChange change)
        {
            var head = ChangedUnits.WardOf(wards, change.Place(), on)!;
            if (change is UnitChange.Move move && ChangedUnits.WardOf(wards, move.Parent, on) is { } to && to.Ward != head.Ward)
            {
                _problems.AddRange(MovedSheets.Problems(at, head, to, move));
            }

            _changes.Add(change);
            _drivers.Add(head.Ward);
            _touched.AddRange(TouchedBy(head, change));
            wards = ChangedUnits.After(wards, change, on);
        }

        private IEnumerable<ReorganisationPreview.Touched> TouchedBy(WardHead head, UnitChange change)
        {
            HashSet<UnitId> units = change switch
            {
                UnitChange.Join join => [.. join.Joined, join.Unit],
                UnitChange.Move move => [.. move.All().Select(m => m.Unit)],
                _ => [change.Place()],
            };
            foreach (var sheet in (at.Wards.FirstOrDefault(w => w.Ward == head.Ward)?.Sheets ?? []).Select(s => s.Body).Where(s => s.Ended is null && s.Units.Any(units.Contains)))
            {
                var open = at.Open.Scheme.Phases.Where(p => !sheet.AsksNothing(p) && sheet.State(p.Id).Gate != Gate.Shut
                    && SheetDates.Of(at.Open.Timetable, head, sheet, p.Id).End > MunicipalTime.At(on, TimeOnly.MinValue)).ToList();
                var passing = PassingPhases.Of(at.Open, head, sheet, on).ToHashSet();
                yield return new(
                    head.Ward, sheet.Id, string.Join('・', sheet.Units.Select(u => head.Unit(u).NameAt(at.Today))) + sheet.ItemSuffix(at.Open.Scheme),
                    [.. open.Where(p => passing.Contains(p.Id))], [.. open.Where(p => !passing.Contains(p.Id))]);
            }
        }
    }
}
