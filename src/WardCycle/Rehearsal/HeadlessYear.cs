using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Rehearsal.Faults;

namespace WardCycle.Rehearsal;

/// <summary>
/// Runs a whole year on a virtual clock, on one thread, in the order (instant, subject, sequence). After a crash a new
/// office is composed and the year runs again from the top; an act that the crash cut short is done again.
/// </summary>
/// <param name="compose">A new process over the same record and documents.</param>
/// <param name="faults">Says when the process is dead; <see cref="FaultPlan.Quiet"/> for a run without faults.</param>
public sealed class HeadlessYear(CycleId id, VirtualTime time, Func<HeadlessOffice> compose, FaultPlan faults)
{
    private static readonly TimeOnly HeadsAct = new(10, 0);
    private static readonly TimeOnly SecretariatActs = new(15, 0);

    private HeadlessOffice _office = compose();
    private OpenCycle? _cycle;

    /// <summary>Called with the record's day whenever it changes.</summary>
    public Action<DateOnly>? OnDay { get; init; }

    public async Task Run(CancellationToken cancel = default)
    {
        _cycle = await _office.Cycles.Get(id, cancel);
        var year = _office.Year.Run(id, _cycle.Cycle.Run, cancel);
        var acts = NextAct(time.GetUtcNow());
        while (!year.IsCompleted || faults.IsDown || await IsRenewed(cancel))
        {
            cancel.ThrowIfCancellationRequested();
            if (faults.IsDown)
            {
                faults.Restart();
                _office = compose();
                year = _office.Year.Run(id, _cycle.Cycle.Run, cancel);
                continue;
            }

            if (year.IsCompleted)
            {
                year = _office.Year.Run(id, _cycle.Cycle.Run, cancel);
                continue;
            }

            if (_office.Rests.Next(id) is { } flow && (flow.IsRung || flow.Until <= acts))
            {
                Move(flow.IsRung ? time.GetUtcNow() : flow.Until);
                _office.Rests.Wake(id, flow.Subject);
            }
            else
            {
                Move(acts);
                acts = await Act(acts, cancel) ? NextAct(acts) : acts;
            }
        }

        await year;
    }

    /// <summary>The record names a newer run than the one that has ended: a ward was founded.</summary>
    private async Task<bool> IsRenewed(CancellationToken cancel)
    {
        var run = _cycle!.Cycle.Run;
        try
        {
            _cycle = await _office.Cycles.Get(id, cancel);
        }
        catch (Exception e) when (e is CrashException or RecordUnavailableException)
        {
            return true;
        }

        return _cycle.Cycle.Run != run;
    }

    private void Move(DateTimeOffset instant)
    {
        var day = MunicipalTime.DayOf(time.GetUtcNow());
        time.Set(instant);
        if (MunicipalTime.DayOf(time.GetUtcNow()) is var today && today != day)
        {
            OnDay?.Invoke(today);
        }
    }

    /// <summary>False where a fault cut it short: it is done again, and the record says what is done already.</summary>
    private async Task<bool> Act(DateTimeOffset at, CancellationToken cancel)
    {
        try
        {
            var cycle = await _office.Cycles.Get(id, cancel);
            if (cycle.Cycle.Run != _cycle!.Cycle.Run)
            {
                // Its bells were lost: whoever rests in the older run meets the newer one and ends.
                foreach (var subject in _office.Rests.Sleepers(id))
                {
                    _office.Rests.Wake(id, subject);
                }

                return false;
            }

            await (MunicipalTime.TimeOf(at) == HeadsAct ? _office.Heads.Act(cycle, cancel) : _office.Secretariat.Act(cycle, cancel));
            return true;
        }
        catch (Exception e) when (e is CrashException or RecordUnavailableException)
        {
            return false;
        }
    }

    /// <summary>Heads at ten, the secretariat at three, on working days.</summary>
    private DateTimeOffset NextAct(DateTimeOffset after)
    {
        var days = _cycle!.Days;
        var today = days.OnOrAfter(MunicipalTime.DayOf(after));
        return new[] { MunicipalTime.At(today, HeadsAct), MunicipalTime.At(today, SecretariatActs), MunicipalTime.At(days.Add(today, 1), HeadsAct) }
            .First(instant => instant > after);
    }
}
