using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Surveys;

namespace WardCycle.Rehearsal;

/// <summary>Simulated visitors on the public form while a survey is held, and what the secretariat makes of it afterwards (<see cref="SurveyWork"/>).</summary>
public sealed class SimulatedVisitors(IRecordStore store, SurveyDesk desk, SurveyCommands commands, TimeProvider time)
{
    private const int Online = 3;

    private static readonly Actor Office = new("simulated", new HashSet<AccountRole> { AccountRole.City });

    /// <summary>Doing a day twice does nothing twice: the record tells what was done. A scheme without surveys costs no read.</summary>
    public async Task Act(OpenCycle cycle, CancellationToken cancel = default)
    {
        var today = MunicipalTime.DayOf(cycle.Now(time));
        foreach (var (survey, period) in (cycle.Scheme.Surveys ?? []).SelectMany(s => s.Held.Select(h => (s, h))))
        {
            if (period.IsOn(cycle.Cycle.FiscalYear, today))
            {
                await Visit(cycle, survey, period, cancel);
            }
            else if (period.IsOver(cycle.Cycle.FiscalYear, today))
            {
                await Work(cycle, survey, period, today, cancel);
            }
        }
    }

    private async Task Visit(OpenCycle cycle, SurveyScheme survey, SurveyPeriod period, CancellationToken cancel)
    {
        foreach (var place in await SurveyReading.Places(store, cycle, survey, period, _ => true, cancel))
        {
            var at = new SurveyAt(survey.Id, period.Id, place.Id);
            if ((await SurveyTally.Read(store, cycle.WardPartition(place.Ward), at, cancel)).Counts.Answered >= Online)
            {
                continue;
            }

            for (var visitor = 1; visitor <= Online; visitor++)
            {
                await desk.Give(cycle.Cycle.Id, place.Ward, at, SurveyWork.Online(cycle.Cycle.Seed, survey, at, visitor), cancel);
            }
        }
    }

    /// <summary>One act after the other until nothing is left to do today.</summary>
    private async Task Work(OpenCycle cycle, SurveyScheme survey, SurveyPeriod period, DateOnly today, CancellationToken cancel)
    {
        var state = await SurveyState.Read(store, cycle.Partition, cancel);
        if (IsQuiet(state, survey, period))
        {
            return;
        }

        var places = await SurveyReading.Places(store, cycle, survey, period, _ => true, cancel);
        Dictionary<UnitId, UnitId> owners = [];
        foreach (var ward in places.Select(p => p.Ward).Distinct())
        {
            owners[ward] = (await SurveyPlaces.Units(store, cycle, ward, cancel) ?? []).FirstOrDefault(u => u.Kind == UnitKind.Section)?.Id ?? ward;
        }

        while (SurveyWork.Next(cycle, state, places, w => owners[w], survey, period, today) is { } command
            && await commands.Do(Office, cycle.Cycle.Id, command, cancel) is CommandResult.Done)
        {
            state = await SurveyState.Read(store, cycle.Partition, cancel);
        }
    }

    private static bool IsQuiet(SurveyState state, SurveyScheme survey, SurveyPeriod period) =>
        state.Edition(survey.Id, period.Id) is not null
        && state.Issues.Where(i => i.Body.Survey == survey.Id && i.Body.Period == period.Id).All(i => i.Body.DoneOn is not null);
}
