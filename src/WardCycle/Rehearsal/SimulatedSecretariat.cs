using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Rehearsal;

/// <summary>
/// A simulated secretariat: checks what comes in and returns some of it once, enters on behalf where nothing came, decides
/// editions, hands a post over in July and one on 1 April after the year, and reopens one sheet for a late figure.
/// </summary>
public sealed class SimulatedSecretariat(IRecordStore store, SheetCommands sheets, CycleCommands commands, TimeProvider time)
{
    private static readonly Actor Office = new("simulated", new HashSet<AccountRole> { AccountRole.City });

    public async Task Act(OpenCycle cycle, CancellationToken cancel = default)
    {
        foreach (var ward in cycle.Cycle.Wards.Select(w => w.Id))
        {
            if (await WardState.Read(store, cycle.WardPartition(ward), cancel) is { } state)
            {
                await Act(cycle, state, cancel);
            }
        }

        var now = cycle.Now(time);
        await Decide(cycle, edition => edition.ComposedAt < now, cancel);
    }

    /// <summary>Every composed edition gets decision data of the day.</summary>
    public Task DecideAll(OpenCycle cycle, CancellationToken cancel = default) => Decide(cycle, _ => true, cancel);

    /// <summary>Its own rounds leave what was composed at this very moment for the next one: a round made again does the same.</summary>
    private async Task Decide(OpenCycle cycle, Func<EditionRow, bool> which, CancellationToken cancel)
    {
        var today = MunicipalTime.DayOf(cycle.Now(time));
        foreach (var row in await store.Range(cycle.Partition, Keys.Editions, Keys.After(Keys.Editions), cancel: cancel))
        {
            var edition = row.Read<EditionRow>();
            if (edition.State == EditionState.Composed && which(edition))
            {
                var number = $"予行第{edition.Phase}-{edition.Number}号";
                await commands.Do(Office, cycle.Cycle.Id, new CycleCommand.Decide(edition.Phase, edition.Number, new(today, today, number, "区長"), true), cancel);
            }
        }
    }

    private async Task Act(OpenCycle cycle, WardState state, CancellationToken cancel)
    {
        var now = cycle.Now(time);
        foreach (var sheet in state.Sheets.Select(s => s.Body))
        {
            foreach (var phase in cycle.Scheme.Phases)
            {
                var dates = SheetDates.Of(cycle.Timetable, state.Head.Body, sheet, phase.Id);
                var at = new SheetMoment(cycle, state, sheet, phase, sheet.State(phase.Id), dates, now);
                if (SheetWork.Next(cycle.Cycle.Seed, at) is { } command)
                {
                    await sheets.Do(Office, cycle.Cycle.Id, state.Ward, command, cancel);
                }
            }
        }

        if (HandOvers.Due(cycle, state, MunicipalTime.DayOf(now)) is { } handOver)
        {
            await sheets.Do(Office, cycle.Cycle.Id, state.Ward, handOver, cancel);
        }

        await WantCorrections(cycle, state, cancel);
    }

    /// <summary>A late figure that has come in is printed as a correction.</summary>
    private async Task WantCorrections(OpenCycle cycle, WardState state, CancellationToken cancel)
    {
        foreach (var phase in cycle.Scheme.Phases.Where(p => state.Sheets.Any(s => s.Body.State(p.Id).LateFigure is { Settled: true })))
        {
            var second = await store.Get(cycle.Partition, Keys.Edition(phase.Id, 2), cancel);
            var first = (await store.Get(cycle.Partition, Keys.Edition(phase.Id, 1), cancel))?.Read<EditionRow>();
            if (second is null && first?.State == EditionState.Published)
            {
                await commands.Do(Office, cycle.Cycle.Id, new CycleCommand.WantEdition(phase.Id, "決算の確定にともない、実績の数値と評価を改めました。"), cancel);
            }
        }
    }
}
