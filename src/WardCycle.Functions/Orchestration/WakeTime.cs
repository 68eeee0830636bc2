using WardCycle.Cycles;

namespace WardCycle.Functions.Orchestration;

/// <summary>Turns a wake of the record into the real instant at which the cycle's clock gets there.</summary>
public sealed record WakeTime(CycleClock Clock, DateTimeOffset Now)
{
    /// <summary>How long to sleep where the record's clock stands still (rehearsals by step): the bell wakes at every step.</summary>
    public static readonly TimeSpan StandingStill = TimeSpan.FromHours(12);

    /// <summary>What is due now and not done met trouble; the engine must not spin on it.</summary>
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(1);

    public DateTimeOffset Of(DateTimeOffset record) =>
        (Clock.RealDelay(Now, record) switch
        {
            _ when record == Trouble.SoonAtAnyPace => Now + AfterTrouble,
            null => Now + StandingStill,
            { } delay when delay == TimeSpan.Zero && Clock.Pace.Ratio == 0 => Now + AfterTrouble,
            { } delay => Now + delay,
        }).ToUniversalTime();
}
