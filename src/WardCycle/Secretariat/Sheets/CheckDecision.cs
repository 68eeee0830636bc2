using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>内容確認 of the newest revision. Not an approval of the office.</summary>
public static class CheckDecision
{
    public static SheetVerdict Decide(SheetCase at, SheetCommand.Check command, PhaseScheme phase)
    {
        var state = at.Sheet.State(phase.Id);
        if (RevisionRule.Check(state, command.Revision) is { } problem)
        {
            return new SheetVerdict.Refused([problem]);
        }

        if (state.Checked?.Revision == command.Revision)
        {
            return new SheetVerdict.Unchanged($"{at.Name}の「{phase.Label}」第{command.Revision}版は、すでに内容確認済みです。");
        }

        if (Reason(state) is { } reason)
        {
            return SheetVerdict.Refuse("", reason);
        }

        return new SheetVerdict.Accepted(
            at.Sheet.With(phase.Id, state with { Checked = new(command.Revision, at.Now, at.Actor.Account) }), phase.Id, "sheet.checked",
            $"{at.Name}の「{phase.Label}」第{command.Revision}版の内容を確認しました。",
            $"{at.Name}の「{phase.Label}」第{command.Revision}版を内容確認済みにしました。");
    }

    /// <summary>What "check all" takes: submitted, not returned, not outside, not checked yet.</summary>
    public static bool IsOpen(PhaseState state) => state is { Revision: > 0, Checked: null } && Reason(state) is null;

    private static string? Reason(PhaseState state) => state switch
    {
        { Returned: not null } => "差戻し中のシートは内容確認できません。再提出をお待ちください。",
        { Outside: not null } => "評価対象外（―）のシートは内容確認の対象ではありません。",
        _ => null,
    };
}
