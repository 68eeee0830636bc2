using WardCycle.Telemetry;

namespace WardCycle.Cycles.Steps;

/// <summary>Counts steps done and steps found done (after a restart), for figures and telemetry.</summary>
public sealed class StepCount
{
    private long _ran;
    private long _found;

    public long StepsRun => Interlocked.Read(ref _ran);

    public long StepsFound => Interlocked.Read(ref _found);

    public void Ran()
    {
        Interlocked.Increment(ref _ran);
        YearTelemetry.Step("run");
    }

    public void Found()
    {
        Interlocked.Increment(ref _found);
        YearTelemetry.Step("found");
    }
}
