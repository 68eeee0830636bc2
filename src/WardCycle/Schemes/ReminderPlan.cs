namespace WardCycle.Schemes;

/// <summary>When a missing answer is asked for again.</summary>
/// <param name="Before">Days before the due date, e.g. 5 and 1.</param>
/// <param name="OnDay">A mail in the morning of the due date.</param>
/// <param name="After">Days after the due date.</param>
/// <param name="WorkingDays">Count working days, else calendar days.</param>
/// <param name="MinimumIntervalDays">No reminder within so many calendar days after the one before.</param>
/// <param name="MaximumCount">Reminders per sheet and phase, all kinds together.</param>
public sealed record ReminderPlan(
    IReadOnlyList<int> Before,
    bool OnDay,
    IReadOnlyList<int> After,
    bool WorkingDays,
    int MinimumIntervalDays,
    int MaximumCount);
