using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Sheets;
using WardCycle.Surveys;

namespace WardCycle.Cycles.Steps;

/// <summary>
/// Lays out every ward's partition from the frozen roster; a half-done preparation is simply done again (<see cref="WardLayout"/>).
/// </summary>
public sealed class PrepareStep(IRecordStore store, IKeyRing keys)
{
    public async Task<StepResult> Run(OpenCycle cycle, CancellationToken cancel)
    {
        List<(UnitId Ward, Roster Roster)> rosters = [];
        foreach (var ward in cycle.Cycle.Wards.Select(w => w.Id).Append(Keys.City))
        {
            var row = await store.Get(cycle.Partition, Keys.FrozenRoster(ward), cancel)
                ?? throw new InvalidDataException($"Cycle {cycle.Cycle.Id} has no frozen roster of {ward}.");
            rosters.Add((ward, row.Read<Roster>()));
        }

        var (lastYear, units) = (new SheetsOfLastYear(store), rosters.SelectMany(r => r.Roster.Units).ToList());
        foreach (var (ward, roster) in rosters)
        {
            var sheets = await lastYear.Place(cycle, ward, units, SheetLayout.Of(roster, ward, cycle.Scheme), cancel);
            await LayOut(cycle, ward, roster, sheets, cancel);
        }

        return new([.. cycle.Cycle.Wards.Select(w => w.Id)], [.. cycle.Scheme.Phases.Select(p => p.Id)]);
    }

    private async Task LayOut(OpenCycle cycle, UnitId ward, Roster roster, IReadOnlyList<SheetHead> sheets, CancellationToken cancel)
    {
        var issueOn = cycle.Scheme.Surveys is null ? null : OverdueIssues.Next(
            (await SurveyState.Read(store, cycle.Partition, cancel)).Issues.Select(i => i.Body).Where(i => ward == Keys.City || i.Ward == ward), ward, null);
        await new WardLayout(store, keys).Write(cycle, new(ward, roster.Units, IssueOn: issueOn), roster.Posts, sheets, cycle.Cycle.StartedAt, cancel);
    }
}
