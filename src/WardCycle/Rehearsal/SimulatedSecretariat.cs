using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Figures;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Posts;
using WardCycle.Standards;

namespace WardCycle.Rehearsal;

/// <summary>
/// A simulated secretariat: checks what comes in and returns some of it once, enters on behalf where nothing came, decides
/// editions, hands a post over in July, prepares another for 1 April after the year, fills a vacancy (<see cref="PostWork"/>), reopens one sheet for a late figure, and
/// keeps the standards (<see cref="StandardWork"/>) and the surveys (<see cref="SimulatedVisitors"/>).
/// </summary>
/// <param name="events">What else it draws; nothing where null.</param>
/// <param name="wards">Not needed where it only looks after editions, like <paramref name="handOvers"/> and <paramref name="visitors"/>.</param>
public sealed class SimulatedSecretariat(IRecordStore store, SheetCommands sheets, CycleCommands commands, StandardCommands standards, TimeProvider time,
    WardCommands? wards = null, HandOverDesk? handOvers = null, SimulatedVisitors? visitors = null, RehearsalEvents? events = null)
{
    /// <summary>n of the simulated survey.</summary>
    private const int Answered = 1000;

    private static readonly Actor Office = new("simulated", new HashSet<AccountRole> { AccountRole.City });

    public Task Act(OpenCycle cycle, CancellationToken cancel = default) => Round(cycle, atOnce: false, cancel);

    /// <summary>Every composed edition goes on at once: made anew where sheets came in since, otherwise decided. Sheets are left alone.</summary>
    public Task ActOnEditions(OpenCycle cycle, CancellationToken cancel = default) => Round(cycle, atOnce: true, cancel);

    private async Task Round(OpenCycle cycle, bool atOnce, CancellationToken cancel)
    {
        if (visitors is not null)
        {
            await visitors.Act(cycle, cancel);
        }

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

        if (!atOnce)
        {
            await Supply(cycle, cancel);
            await Reorganise(cycle, cancel);
        }

        await Edit(new(cycle, cycle.Now(time), atOnce), facts, cancel);
        if (!atOnce && cycle.Scheme.Standards is not null)
        {
            await Keep(cycle, cancel);
        }
    }

    private async Task Reorganise(OpenCycle cycle, CancellationToken cancel)
    {
        if (events is not { Reorganises: true })
        {
            return;
        }

        List<WardState> states = [];
        foreach (var ward in cycle.Cycle.Wards)
        {
            states.AddRange(await WardState.Read(store, cycle.WardPartition(ward.Id), cancel) is { } state ? [state] : []);
        }

        if (states.Count == cycle.Cycle.Wards.Count && ReorganisationWork.Due(cycle, states, MunicipalTime.DayOf(cycle.Now(time))) is { } command)
        {
            await commands.Do(Office, cycle.Cycle.Id, command, cancel);
        }
    }

    /// <summary>What the city says of its wards, once; no moment of the run is in it, so that a crash changes nothing.</summary>
    private async Task Supply(OpenCycle cycle, CancellationToken cancel)
    {
        var known = await CityFigures.Read(store, cycle, cancel);
        foreach (var field in CityFigures.Asked(cycle.Scheme).Where(f => known.Newest(f.Id) is null))
        {
            var value = SampleFigures.Value(cycle.Cycle.Seed, field, $"city/{field.Id}");
            await commands.Do(
                Office, cycle.Cycle.Id, new CycleCommand.SetFigure(field.Id, "市民アンケート", cycle.Cycle.FiscalYear.First, [new(Keys.City, value, Answered)]), cancel);
        }
    }

    /// <summary>One act after the other until nothing is left to do today.</summary>
    private async Task Keep(OpenCycle cycle, CancellationToken cancel)
    {
        var today = MunicipalTime.DayOf(cycle.Now(time));
        List<TickedText> ticked = [];
        foreach (var ward in StandardWork.IsReview(cycle, today) ? cycle.Cycle.Wards : [])
        {
            if (await WardState.Read(store, cycle.WardPartition(ward.Id), cancel) is { } state)
            {
                ticked.AddRange(await TickedText.Read(store, cycle, state, TickMark.Case, today, cancel));
            }
        }

        while (StandardWork.Next(cycle, await StandardsState.Read(store, cycle.Partition, cancel), ticked, today) is { } command
            && await standards.Do(Office, cycle.Cycle.Id, command, cancel) is CommandResult.Done)
        {
        }
    }

    private async Task Edit(EditionWork work, Dictionary<PhaseId, EditionFacts> sheets, CancellationToken cancel)
    {
        var rows = await store.Range(work.Cycle.Partition, Keys.Editions, Keys.After(Keys.Editions), cancel: cancel);
        foreach (var newest in rows.Select(r => r.Read<EditionRow>()).GroupBy(e => e.Phase).Select(phase => phase.MaxBy(e => e.Number)!))
        {
            if (work.Next(newest, sheets[newest.Phase]) is { } command)
            {
                if (command is CycleCommand.Decide { Edition: var edition } && newest.Checked is null)
                {
                    await commands.Do(Office, work.Cycle.Cycle.Id, new CycleCommand.SignPersonalData(newest.Phase, edition), cancel);
                }

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

        return due.Count > 0 | await ActOnPosts(cycle, state, MunicipalTime.DayOf(now), cancel);
    }

    private async Task<bool> ActOnPosts(OpenCycle cycle, WardState state, DateOnly today, CancellationToken cancel)
    {
        List<WardCommand> due = wards is null ? [] : [.. PostWork.Due(cycle, state, today)];
        foreach (var command in due)
        {
            await wards!.Do(Office, cycle.Cycle.Id, state.Ward, command, cancel);
        }

        if (handOvers is not null && HandOvers.Coming(cycle, state, today) is var (post, on)
            && (await handOvers.List(Office, cycle.Cycle.Id, cancel)).All(p => p.Ward != state.Ward || p.Post != post.Id))
        {
            await handOvers.Prepare(
                Office, cycle.Cycle.Id, state.Ward, post.Id, post.Kind, $"{post.Holder}-successor", post.Addresses, "進行中の取組と資料の置き場所を引き継ぎました。", on, cancel);
            return true;
        }

        return due.Count > 0;
    }
}
