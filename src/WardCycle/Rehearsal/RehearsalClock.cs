using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Rehearsal;

/// <summary>
/// Moves a rehearsal's clock and lets everything that is due then happen before it answers, so that the next page shows it:
/// mails, gates, editions.
/// </summary>
public sealed class RehearsalClock(
    IRecordStore store, CycleReader cycles, CycleActivities activities, SimulatedHeads heads, SheetCommands sheets, IDoorbell bell, Aftermath after, TimeProvider time,
    SimulatedVisitors? visitors = null) : IRehearsalClock
{
    private static readonly TimeSpan FormIsOpen = TimeSpan.FromMinutes(30);

    public async Task<CommandResult> Advance(CycleId cycle, bool evenWhileFormsAreOpen, CancellationToken cancel = default)
    {
        var open = await cycles.Get(cycle, cancel);
        if (!evenWhileFormsAreOpen && await OpenForms(open, cancel) is > 0 and var forms)
        {
            return CommandResult.Refuse("evenWhileFormsAreOpen", $"入力中のシートが{forms}件あります。入力が終わってから進めるか、「入力中でも進める」を選んでください。");
        }

        var rows = await store.Range(open.Partition, Keys.Summaries, Keys.After(Keys.Summaries), cancel: cancel);
        if (NextEvent.After(open, rows.Select(r => r.Read<WardSummary>()), open.Now(time)) is not { } next)
        {
            return CommandResult.Refuse("", "この年度の予定はすべて終わりました。");
        }

        if (await store.Commit(open.Partition, [Change.Update(open.Row, open.Cycle with { Clock = open.Cycle.Clock.SetTo(next, time.GetUtcNow()) })], cancel) is CommitResult.Conflict)
        {
            return CommandResult.Refuse("", "ほかの操作と重なりました。画面を読み込み直してから、もう一度操作してください。");
        }

        await Settle(open, cancel);
        return new CommandResult.Done($"{Era.DateWithWeekday(MunicipalTime.DayOf(next))}まで進めました。");
    }

    public async Task<CommandResult> Simulate(CycleId cycle, CancellationToken cancel = default)
    {
        var open = await cycles.Get(cycle, cancel);
        await heads.SubmitAll(open, cancel);
        await new SimulatedSecretariat(store, sheets, new(store, cycles, bell, this, after, time), new(store, cycles, time), time, visitors: visitors).ActOnEditions(open, cancel);
        await Settle(open, cancel);
        return await Advance(cycle, evenWhileFormsAreOpen: true, cancel);
    }

    /// <summary>Wards and city first: a phase looks at what they wrote. A run raised meanwhile has its own engine, which does all this itself.</summary>
    private async Task Settle(OpenCycle open, CancellationToken cancel)
    {
        List<Subject> subjects = [.. open.Cycle.Wards.Select(w => Subject.Ward(w.Id)), Subject.City, .. open.Scheme.Phases.Select(p => Subject.Phase(p.Id))];
        foreach (var subject in subjects)
        {
            try
            {
                await OneGo.Run(activities, open, subject, cancel);
            }
            catch (SupersededException)
            {
                return;
            }

            await bell.Ring(open.Cycle.Id, subject);
        }
    }

    /// <summary>Drafts saved within the last half hour of record time that nobody has submitted: somebody is at work.</summary>
    private async Task<int> OpenForms(OpenCycle open, CancellationToken cancel)
    {
        var since = open.Now(time) - FormIsOpen;
        var forms = 0;
        foreach (var ward in open.Cycle.Wards)
        {
            var state = await WardState.Read(store, open.WardPartition(ward.Id), cancel);
            forms += state?.Sheets.Count(s => s.Body.Phases.Values.Any(p => p.DraftAt > since && p.Gate == Sheets.Gate.Open)) ?? 0;
        }

        return forms;
    }
}
