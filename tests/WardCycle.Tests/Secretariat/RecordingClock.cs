using WardCycle.Cycles;
using WardCycle.Secretariat;

namespace WardCycle.Tests.Secretariat;

/// <summary>A rehearsal's clock that only remembers what was asked.</summary>
public sealed class RecordingClock : IRehearsalClock
{
    public List<string> Asked { get; } = [];

    public Task<CommandResult> Advance(CycleId cycle, bool evenWhileFormsAreOpen, CancellationToken cancel = default) => Answer($"advance {evenWhileFormsAreOpen}");

    public Task<CommandResult> Simulate(CycleId cycle, CancellationToken cancel = default) => Answer("simulate");

    private Task<CommandResult> Answer(string asked)
    {
        Asked.Add(asked);
        return Task.FromResult<CommandResult>(new CommandResult.Done("進めました。"));
    }
}
