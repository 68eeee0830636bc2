using WardCycle.Cycles;

namespace WardCycle.Secretariat;

/// <summary>Moves a rehearsal's clock. Asked only for running rehearsals, by an account that may.</summary>
public interface IRehearsalClock
{
    /// <summary>「次へ進む」: to the next event. Refuses where forms are open, unless told otherwise.</summary>
    Task<CommandResult> Advance(CycleId cycle, bool evenWhileFormsAreOpen, CancellationToken cancel = default);

    /// <summary>「模擬入力で進める」: simulated section heads answer what is open, then the clock runs on.</summary>
    Task<CommandResult> Simulate(CycleId cycle, CancellationToken cancel = default);
}
