using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Rehearsal;

/// <summary>
/// A simulated secretariat: checks what comes in and returns some of it once, enters on behalf where nothing came, decides
/// editions, hands a post over in July and one on 1 April after the year, and reopens one sheet for a late figure.
/// </summary>
public sealed class SimulatedSecretariat(IRecordStore store, SheetCommands sheets, CycleCommands commands, TimeProvider time)
{
    private static readonly Actor Office = new("simulated", new HashSet<AccountRole> { AccountRole.City });

    public Task Act(OpenCycle cycle, CancellationToken cancel = default) => Round(cycle, atOnce: false, cancel);

    /// <summary>Every composed edition goes on at once: made anew where sheets came in since, otherwise decided. Sheets are left alone.</summary>
    public Task ActOnEditions(OpenCycle cycle, CancellationToken cancel = default) => Round(cycle, atOnce: true, cancel);

    private async Task Round(OpenCycle cycle, bool atOnce, CancellationToken cancel)
    {
        var facts = cycle.Scheme.Phases.ToDictionary(p => p.Id, _ => EditionFacts.None);
        foreach (var ward in cycle.Cycle.Wards.Select(w => w.Id))
        {
            if (await WardState.Read(store, cycle.WardPartition(ward), cancel) is not { } state)
            {
                continue;
            }

            if (!atOnce && await Act(cycle, state, cancel))
            {
                state = await WardState.Read(store, cycle.WardPartition(ward), cancel) ?? state;
            }

            foreach (var phase in facts.Keys)
            {
                facts[phase] = facts[phase].And(EditionFacts.Of(cycle.Scheme, phase, state));
            }
        }

        await Edit(new(cycle, cycle.Now(time), atOnce), facts, cancel);
    }

    private async Task Edit(EditionWork work, Dictionary<PhaseId, EditionFacts> sheets, CancellationToken cancel)
    {
        var rows = await store.Range(work.Cycle.Partition, Keys.Editions, Keys.After(Keys.Editions), cancel: cancel);
        foreach (var newest in rows.Select(r => r.Read<EditionRow>()).GroupBy(e => e.Phase).Select(phase => phase.MaxBy(e => e.Number)!))
        {
            if (work.Next(newest, sheets[newest.Phase]) is { } command)
            {
                await commands.Do(Office, work.Cycle.Cycle.Id, command, cancel);
            }
        }
    }

    /// <summary>True where something was done.</summary>
    private async Task<bool> Act(OpenCycle cycle, WardState state, CancellationToken cancel)
    {
        var now = cycle.Now(time);
        List<SheetCommand> due = [];
        foreach (var sheet in state.Sheets.Select(s => s.Body))
        {
            foreach (var phase in cycle.Scheme.Phases)
            {
                var dates = SheetDates.Of(cycle.Timetable, state.Head.Body, sheet, phase.Id);
                var at = new SheetMoment(cycle, state, sheet, phase, sheet.State(phase.Id), dates, now);
                due.AddRange(SheetWork.Next(cycle.Cycle.Seed, at) is { } command ? [command] : []);
            }
        }

        due.AddRange(HandOvers.Due(cycle, state, MunicipalTime.DayOf(now)) is { } handOver ? [handOver] : []);
        foreach (var command in due)
        {
            await sheets.Do(Office, cycle.Cycle.Id, state.Ward, command, cancel);
        }

        return due.Count > 0;
    }
}
