namespace WardCycle.Schemes;

/// <summary>A phase: what is asked, and its five dates.</summary>
/// <param name="Label">On pages and mails: 目標設定.</param>
/// <param name="Task">What the section head is asked to do, as an object: 今年度の目標の入力.</param>
/// <param name="Reminders">Where it differs from the scheme's.</param>
/// <param name="Confirm">Who confirms a submission, and when they are reminded; null: nobody is asked.</param>
public sealed record PhaseScheme(
    PhaseId Id,
    string Label,
    string Task,
    IReadOnlyDictionary<PhaseDateKind, DateRule> Dates,
    IReadOnlyList<FieldScheme> Fields,
    ReminderPlan? Reminders = null,
    ConfirmPlan? Confirm = null);
