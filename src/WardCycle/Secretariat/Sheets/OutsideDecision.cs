using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>「―」 評価対象外 with its reason, or back.</summary>
public static class OutsideDecision
{
    public static SheetVerdict Decide(SheetCase at, SheetCommand.SetOutside command, PhaseScheme phase)
    {
        var state = at.Sheet.State(phase.Id);
        return command.Reason is null ? Clear(at, phase, state) : Set(at, phase, state, command.Reason);
    }

    private static SheetVerdict Set(SheetCase at, PhaseScheme phase, PhaseState state, string typed)
    {
        if (TypedText.Check("reason", "評価対象外とする理由", typed) is { } problem)
        {
            return new SheetVerdict.Refused([problem]);
        }

        var reason = TypedText.Clean(typed);
        return new SheetVerdict.Accepted(
            at.Sheet.With(phase.Id, state with { Outside = new(reason, at.Now, at.Actor.Account) }), phase.Id, "sheet.outside-set",
            $"{at.Name}の「{phase.Label}」を評価対象外（―）としました。理由：{reason}",
            $"{at.Name}の「{phase.Label}」を評価対象外（―）としました。入力のお願いと期限のお知らせは止まります。")
        {
            Withdrawn = SheetMails.Open(at, phase.Id, SheetMails.Asking),
        };
    }

    private static SheetVerdict Clear(SheetCase at, PhaseScheme phase, PhaseState state) => state.Outside is null
        ? new SheetVerdict.Unchanged($"{at.Name}の「{phase.Label}」は評価対象外（―）ではありません。")
        : new SheetVerdict.Accepted(
            at.Sheet.With(phase.Id, state with { Outside = null }), phase.Id, "sheet.outside-cleared",
            $"{at.Name}の「{phase.Label}」の評価対象外（―）を取り消しました。",
            $"{at.Name}の「{phase.Label}」の評価対象外（―）を取り消しました。");
}
