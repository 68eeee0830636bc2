namespace WardCycle.Cycles;

/// <summary>
/// The five verbs over which the year is written. A shell (Durable, one machine, a test) implements them; the year awaits
/// nothing else. Any verb throws <see cref="SupersededException"/> where the cycle names a newer run.
/// </summary>
public interface IYearVerbs
{
    /// <summary>Does a step once for ever; a second call reads its row.</summary>
    Task<StepResult> Once(Step step, Subject subject, int edition = 0);

    /// <summary>Reads whether a milestone is reached.</summary>
    Task<Sight> Look(Milestone milestone);

    /// <summary>Does whatever is due now for a subject. Never throws for trouble: that is written to the subject's head.</summary>
    Task<PassAnswer> Pass(Subject subject);

    /// <summary>Waits for the instant (record time) or the doorbell.</summary>
    Task Rest(DateTimeOffset until);

    /// <summary>One child flow per subject, side by side, at most 100. A failed child is started again after a rest.</summary>
    Task Children(IReadOnlyList<Subject> subjects);
}
