using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat;

/// <summary>What the secretariat does to one sheet. Each writes an audit row in the same commit and rings the ward.</summary>
public abstract record SheetCommand(SheetId Sheet)
{
    /// <summary>差戻し with its own 再提出期限.</summary>
    public sealed record Return(SheetId Sheet, PhaseId Phase, int Revision, string Reason, DateOnly Due) : SheetCommand(Sheet);

    /// <summary>内容確認 of a revision.</summary>
    public sealed record Check(SheetId Sheet, PhaseId Phase, int Revision) : SheetCommand(Sheet);

    /// <summary>The reviewer's rating of a revision, in fields of its own.</summary>
    public sealed record Review(SheetId Sheet, PhaseId Phase, int Revision, Answers Answers) : SheetCommand(Sheet);

    /// <summary>文言整理: texts for publication by field, beside the section's own; the section's text again drops a wording.</summary>
    public sealed record Word(SheetId Sheet, PhaseId Phase, int Revision, Answers Texts, string Reason) : SheetCommand(Sheet);

    /// <summary>Answers a section's 異議 to a wording: keeps it with a reason, or drops it.</summary>
    public sealed record SettleObjection(SheetId Sheet, PhaseId Phase, FieldId Field, bool Keep, string Reason = "") : SheetCommand(Sheet);

    /// <summary>「―」 with a reason; null clears it.</summary>
    public sealed record SetOutside(SheetId Sheet, PhaseId Phase, string? Reason) : SheetCommand(Sheet);

    /// <summary>No reminders until after <paramref name="Until"/>.</summary>
    public sealed record AgreeUntil(SheetId Sheet, PhaseId Phase, DateOnly Until) : SheetCommand(Sheet);

    /// <summary>代理入力: a submission by the secretariat with its reason. <paramref name="Migrated"/>: 移行データ, from a file; nobody gets a receipt.</summary>
    public sealed record SubmitOnBehalf(SheetId Sheet, PhaseId Phase, int Base, Answers Answers, string Reason, string Operation, bool Migrated = false) : SheetCommand(Sheet);

    /// <summary>目標変更 after the closing: new texts of changeable fields, from a day on and with a reason. The earlier text stays.</summary>
    public sealed record ChangeTarget(SheetId Sheet, PhaseId Phase, int Base, Answers Answers, DateOnly On, string Reason) : SheetCommand(Sheet);

    /// <summary>Reopens for a figure that was not final (未確定), until <paramref name="FinalBy"/>.</summary>
    public sealed record ReopenForLateFigure(SheetId Sheet, PhaseId Phase, DateOnly FinalBy, string Reason) : SheetCommand(Sheet);

    /// <summary>督促 now: one reminder outside the plan to every post of the sheet.</summary>
    public sealed record SendNow(SheetId Sheet, PhaseId Phase) : SheetCommand(Sheet);

    /// <summary>The proposed escalation to the superior, sent.</summary>
    public sealed record Escalate(SheetId Sheet, PhaseId Phase) : SheetCommand(Sheet);

    /// <summary>Revokes a link; with <paramref name="Reissue"/> a new one is mailed.</summary>
    public sealed record RevokeLink(SheetId Sheet, PublicId Link, string Reason, bool Reissue) : SheetCommand(Sheet);

    /// <summary>引継ぎ: a new holder and addresses for a post of this sheet; old links end, a new one is mailed.</summary>
    public sealed record HandOver(SheetId Sheet, PostId Post, string Holder, IReadOnlyList<string> Addresses, string? Note) : SheetCommand(Sheet);

    /// <summary>A note in the history (internal).</summary>
    public sealed record AddNote(SheetId Sheet, string Text) : SheetCommand(Sheet);
}
