namespace WardCycle.Sheets;

/// <summary>Where one sheet stands in one phase. Instants are record time.</summary>
/// <param name="Revision">Number of the newest submission; 0 for none.</param>
/// <param name="SubmittedAt">When that one came in.</param>
/// <param name="DraftAt">When a draft was last saved; null where there is none.</param>
/// <param name="Returned">Set by a return, cleared by the next submission.</param>
/// <param name="Checked">内容確認 of a revision, withdrawn by a newer one.</param>
/// <param name="Outside">「―」 with its reason: this phase is not answered.</param>
/// <param name="LateFigure">A figure that is not final yet (未確定).</param>
/// <param name="AgreedUntil">No reminder until after this day.</param>
/// <param name="Planned">Occasions for which a mail has been planned, such as <c>invitation</c> or <c>before:2026-05-22</c>.</param>
/// <param name="InvitedOn">Day on which the invitation goes out.</param>
/// <param name="LastReminder">Day of the newest reminder planned.</param>
/// <param name="Review">The reviewer's rating of the newest revision; withdrawn by a newer one.</param>
/// <param name="Reviews">How many there were.</param>
/// <param name="Wording">文言整理 for publication; null where there never was one.</param>
/// <param name="Confirmed">The head's confirmation of the newest revision, or its return to the clerk; withdrawn by a newer one.</param>
/// <param name="DepartmentConfirmed">The department's, after the head's where both are asked.</param>
/// <param name="Migrated">The newest submission is 移行データ; null for one that came in itself.</param>
/// <param name="Changes">Revisions that are a 目標変更, by rising number; null for none.</param>
/// <param name="AgreedAt">When <paramref name="AgreedUntil"/> was agreed on; null where an older version recorded it.</param>
public sealed record PhaseState(
    Gate Gate,
    int Revision = 0,
    DateTimeOffset? SubmittedAt = null,
    DateTimeOffset? DraftAt = null,
    SheetReturn? Returned = null,
    SheetCheck? Checked = null,
    OutsideLegend? Outside = null,
    LateFigure? LateFigure = null,
    DateOnly? AgreedUntil = null,
    IReadOnlyList<string>? Planned = null,
    DateOnly? InvitedOn = null,
    DateOnly? LastReminder = null,
    SheetReview? Review = null,
    int? Reviews = null,
    WordingState? Wording = null,
    SheetConfirmation? Confirmed = null,
    IReadOnlyList<int>? Changes = null,
    SheetConfirmation? DepartmentConfirmed = null,
    bool? Migrated = null,
    DateTimeOffset? AgreedAt = null)
{
    public static PhaseState Untouched { get; } = new(Gate.NotYet);

    public bool HasPlanned(string occasion) => Planned?.Contains(occasion) ?? false;

    public PhaseState Plan(string occasion) => this with { Planned = [.. Planned ?? [], occasion] };

    /// <summary>Something is still wanted from the section: nothing submitted yet, or returned.</summary>
    public bool IsMissing => Outside is null && (Revision == 0 || Returned is not null);

    public SheetProgress Progress => this switch
    {
        { Outside: not null } => SheetProgress.Outside,
        { Returned: not null } => SheetProgress.Returned,
        { Checked: not null } => SheetProgress.Checked,
        { Revision: > 0 } => SheetProgress.Submitted,
        { DraftAt: not null } => SheetProgress.Draft,
        _ => SheetProgress.NotStarted,
    };
}
