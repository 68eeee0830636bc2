using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Web.Secretariat.Sheets;

/// <summary>Reads a command out of a posted form. What the form alone cannot say is refused here, everything else by the command.</summary>
public static class SheetForm
{
    /// <summary>Null with problems where the form cannot be read; null without where there is no such command.</summary>
    public static (SheetCommand? Command, IReadOnlyList<Problem> Problems) Read(OfficeVisit visit, SheetView view)
    {
        var (sheet, phase) = (view.History.Sheet.Id, view.Phase.Id);
        var revision = visit.FieldNumber("revision") ?? view.State.Revision;
        var reason = visit.Field("reason");
        return visit.Route("action") switch
        {
            "check" => (new SheetCommand.Check(sheet, phase, revision), []),
            "review" => (new SheetCommand.Review(sheet, phase, revision, Reviewed(visit, view)), []),
            "wording" => (new SheetCommand.Word(sheet, phase, revision, Texts(visit, view), reason), []),
            "objection" => Settle(visit, sheet, phase),
            "send-now" => (new SheetCommand.SendNow(sheet, phase), []),
            "escalate" => (new SheetCommand.Escalate(sheet, phase), []),
            "inside" => (new SheetCommand.SetOutside(sheet, phase, null), []),
            "outside" => (new SheetCommand.SetOutside(sheet, phase, reason), []),
            "note" => (new SheetCommand.AddNote(sheet, visit.Field("text")), []),
            "return" => WithDay(visit, "due", "再提出期限", day => new SheetCommand.Return(sheet, phase, revision, reason, day)),
            "agree" => WithDay(visit, "until", "待つ日", day => new SheetCommand.AgreeUntil(sheet, phase, day)),
            "late-figure" => WithDay(visit, "finalBy", "確定の予定日", day => new SheetCommand.ReopenForLateFigure(sheet, phase, day, reason)),
            "change-target" => WithDay(visit, "on", "変更日", day => new SheetCommand.ChangeTarget(sheet, phase, visit.FieldNumber("base") ?? 0, Changed(visit, view), day, reason)),
            "revoke-link" => Revoke(visit, sheet),
            "hand-over" => HandOver(visit, sheet),
            "on-behalf" => (OnBehalf(visit, view), []),
            _ => (null, []),
        };
    }

    private static (SheetCommand?, IReadOnlyList<Problem>) WithDay(OfficeVisit visit, string field, string label, Func<DateOnly, SheetCommand> command) =>
        TypedDay.Parse(visit.Field(field)) is { } day
            ? (command(day), [])
            : (null, [new(field, $"{label}を、{TypedDay.Of(new DateOnly(2026, 5, 29))} のように入力してください。")]);

    private static (SheetCommand?, IReadOnlyList<Problem>) Revoke(OfficeVisit visit, SheetId sheet) =>
        IdRule.Allows(visit.Field("link"))
            ? (new SheetCommand.RevokeLink(sheet, new(visit.Field("link")), visit.Field("reason"), visit.Field("reissue") == "yes"), [])
            : (null, [new("link", "失効させるリンクを選んでください。")]);

    private static (SheetCommand?, IReadOnlyList<Problem>) HandOver(OfficeVisit visit, SheetId sheet) =>
        IdRule.Allows(visit.Field("post"))
            ? (new SheetCommand.HandOver(
                sheet,
                new PostId(visit.Field("post")),
                visit.Field("holder").Trim(),
                [.. visit.Field("addresses").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
                visit.Field("note") is { } note && !string.IsNullOrWhiteSpace(note) ? note : null), [])
            : (null, [new("post", "引き継ぐ職を選んでください。")]);

    private static Answers Texts(OfficeVisit visit, SheetView view) => new(view.Phase.Fields
        .Where(f => WordingRule.Allows(view.History.Sheet, f) && visit.Form!.All(f.Id.Value).Any())
        .ToDictionary(f => f.Id, f => visit.Field(f.Id.Value)));

    private static (SheetCommand?, IReadOnlyList<Problem>) Settle(OfficeVisit visit, SheetId sheet, PhaseId phase) =>
        !IdRule.Allows(visit.Field("field")) ? (null, [new("field", "回答する項目を選んでください。")])
        : visit.Field("keep") is not ("yes" or "no") ? (null, [new("keep", "回答を選んでください。")])
        : (new SheetCommand.SettleObjection(sheet, phase, new(visit.Field("field")), visit.Field("keep") == "yes", visit.Field("reason")), []);

    private static Answers Reviewed(OfficeVisit visit, SheetView view) =>
        new(view.Phase.Fields.Where(f => f.IsFromReviewer).ToDictionary(f => f.Id, f => visit.Field(f.Id.Value)));

    private static Answers Changed(OfficeVisit visit, SheetView view) =>
        new(TargetChangeRule.Fields(view.History.Sheet, view.Phase).ToDictionary(f => f.Id, f => visit.Field(f.Id.Value)));

    private static SheetCommand.SubmitOnBehalf OnBehalf(OfficeVisit visit, SheetView view)
    {
        var phase = view.Phase;
        var answers = new Answers(phase.Fields
            .Where(f => view.History.Sheet.Types(f))
            .ToDictionary(f => f.Id, f => string.Join(' ', visit.Form!.All(f.Id.Value))));
        var entry = new SheetEntry(phase.Id, answers, visit.FieldNumber("base") ?? 0, 0);
        return new(view.History.Sheet.Id, phase.Id, entry.Base, answers, visit.Field("reason"), entry.Operation(view.History.Sheet.Id));
    }
}
