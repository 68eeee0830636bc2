namespace WardCycle.Functions.Tests.Orchestration;

/// <summary>What becomes of an activity.</summary>
internal enum ActivityFate
{
    Answers,
    DiesBefore,
    DiesAfter,

    /// <summary>The whole worker is gone after the work and before the answer.</summary>
    KilledAfter,
}
