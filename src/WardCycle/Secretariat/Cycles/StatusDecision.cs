using WardCycle.Cycles;
using WardCycle.Record;

namespace WardCycle.Secretariat.Cycles;

/// <summary>一時停止, 再開, 中止, and letting go of a restored cycle.</summary>
public static class StatusDecision
{
    public static CycleVerdict Pause(CycleCase at, CycleCommand.Pause command) =>
        TypedText.Check("reason", "一時停止の理由", command.Reason) is { } problem ? new CycleVerdict.Refused([problem])
        : at.Cycle.Status == CycleStatus.Paused ? new CycleVerdict.Unchanged("すでに一時停止しています。")
        : Set(at, at.Cycle with { Status = CycleStatus.Paused }, "cycle.paused",
            $"一時停止しました。理由：{TypedText.Clean(command.Reason)}", "一時停止しました。再開するまでメールは送られません。入力は受け付けます。", CycleDecision.WardBells(at));

    public static CycleVerdict Resume(CycleCase at) => at.Cycle.Status == CycleStatus.Running
        ? new CycleVerdict.Unchanged("一時停止していません。")
        : Set(at, at.Cycle with { Status = CycleStatus.Running }, "cycle.resumed", "再開しました。", "再開しました。", CycleDecision.AllBells(at));

    public static CycleVerdict Cancel(CycleCase at, CycleCommand.Cancel command) =>
        TypedText.Check("reason", "中止の理由", command.Reason) is { } problem ? new CycleVerdict.Refused([problem])
        : Set(at, at.Cycle with { Status = CycleStatus.Cancelled }, "cycle.cancelled",
            $"中止しました。理由：{TypedText.Clean(command.Reason)}", "中止しました。以後、メールの送信と入力の受付は行いません。", CycleDecision.AllBells(at));

    public static CycleVerdict Release(CycleCase at) => !at.Cycle.OnHold
        ? new CycleVerdict.Unchanged("保留されていません。")
        : Set(at, at.Cycle with { OnHold = false }, "cycle.released",
            "未送信メールを確かめ、保留を解除しました。", "保留を解除しました。未送信のメールが送られます。", CycleDecision.AllBells(at));

    public static CycleVerdict ShowPublicPage(CycleCase at, CycleCommand.ShowPublicPage command) => command.Shown == !at.Cycle.HidesPublicPage
        ? new CycleVerdict.Unchanged(command.Shown ? "公開ページはすでに表示しています。" : "公開ページはすでに表示していません。")
        : Set(at, at.Cycle with { HidesPublicPage = !command.Shown }, "cycle.public-page",
            command.Shown ? "公開ページに表示することにしました。" : "公開ページに表示しないことにしました。",
            command.Shown ? "公表した報告書を公開ページに表示します。" : "公開ページには表示しません。市のウェブサイトに掲載し、掲載日とアドレスを記録してください。", []);

    private static CycleVerdict.Accepted Set(CycleCase at, CycleRow cycle, string what, string text, string message, IReadOnlyList<Subject> bells) =>
        new(what, text, message, null, [Change.Update(at.Open.Row, cycle)], bells);
}
