namespace WardCycle.Cycles;

/// <summary>What the reconciler knows of the engine that runs a cycle.</summary>
/// <param name="Run">The run that the engine has started for the cycle; null where it has none.</param>
/// <param name="IsAlive">False where the run's instance, or any child of it, is missing, failed or terminated before its end.</param>
/// <param name="Since">Real instant since when it runs: what was due before counts from here.</param>
public sealed record EngineView(int? Run, bool IsAlive, DateTimeOffset Since)
{
    public static EngineView None { get; } = new(null, false, DateTimeOffset.MinValue);
}
