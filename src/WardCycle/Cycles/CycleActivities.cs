using Microsoft.Extensions.Logging;
using WardCycle.Cycles.Steps;
using WardCycle.Record;
using WardCycle.Telemetry;

namespace WardCycle.Cycles;

/// <summary>
/// The three verbs that touch the record, for both editions: every call reads the cycle row and answers Superseded (by
/// exception) where it names a newer run than the caller's.
/// </summary>
public sealed partial class CycleActivities(
    IRecordStore store, CycleReader cycles, Steps.Steps steps, Looks looks, WardPass pass, TimeProvider time, ILogger<CycleActivities> log)
{
    /// <exception cref="RecordUnavailableException">The step is not remembered; call again after a while.</exception>
    public async Task<StepResult> Once(CycleId id, int run, Step step, Subject subject, int edition, CancellationToken cancel = default)
    {
        using var span = YearTelemetry.Verb("Once", id, $"{step}");
        var cycle = await Current(id, run, cancel);
        return await steps.Once(cycle, step, subject, edition, cycle.Now(time), cancel);
    }

    public async Task<Sight> Look(CycleId id, int run, Milestone milestone, CancellationToken cancel = default)
    {
        using var span = YearTelemetry.Verb("Look", id, $"{milestone.Kind}");
        var cycle = await Current(id, run, cancel);
        return await looks.See(cycle, milestone, cycle.Now(time), cancel);
    }

    /// <summary>Never throws for trouble: it is written to the ward's head and answered by a wake with backoff.</summary>
    public async Task<PassAnswer> Pass(CycleId id, int run, Subject subject, CancellationToken cancel = default)
    {
        using var span = YearTelemetry.Verb("Pass", id, subject.AsWard is null ? "city" : "ward");
        try
        {
            var answer = await pass.Run(await Current(id, run, cancel), subject.AsWard ?? Keys.City, cancel);
            YearTelemetry.Wake(subject, answer.GetType().Name.ToLowerInvariant());
            return answer;
        }
        catch (Exception trouble) when (trouble is not (SupersededException or OperationCanceledException))
        {
            LogTrouble(trouble, id, subject);
            YearTelemetry.Wake(subject, "trouble");
            return new PassAnswer.Rest(await Trouble.Note(store, cycles, id, subject.AsWard ?? Keys.City, time, cancel));
        }
    }

    private async Task<OpenCycle> Current(CycleId id, int run, CancellationToken cancel)
    {
        var cycle = await cycles.Get(id, cancel);
        return cycle.Cycle.Run == run ? cycle : throw new SupersededException();
    }

    [LoggerMessage(LogLevel.Error, "A pass met trouble. Cycle: {Cycle}, subject: {Subject}")]
    private partial void LogTrouble(Exception trouble, CycleId cycle, Subject subject);
}
