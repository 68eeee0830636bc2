using WardCycle.Calendar;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Sheets;

/// <summary>Every sheet command's decision: a pure function of the record, the clock and the command.</summary>
public static class SheetDecision
{
    public static SheetVerdict Decide(SheetCase at, SheetCommand command) => Reorganised(at, command) ?? command switch
    {
        SheetCommand.Return c => InPhase(at, c.Phase, p => ReturnDecision.Decide(at, c, p)),
        SheetCommand.Check c => InPhase(at, c.Phase, p => CheckDecision.Decide(at, c, p)),
        SheetCommand.Review c => InPhase(at, c.Phase, p => ReviewDecision.Decide(at, c, p)),
        SheetCommand.Word c => InPhase(at, c.Phase, p => WordDecision.Decide(at, c, p)),
        SheetCommand.SettleObjection c => InPhase(at, c.Phase, p => SettleObjectionDecision.Decide(at, c, p)),
        SheetCommand.SetOutside c => InPhase(at, c.Phase, p => OutsideDecision.Decide(at, c, p)),
        SheetCommand.AgreeUntil c => InPhase(at, c.Phase, p => AgreeDecision.Decide(at, c, p)),
        SheetCommand.ReopenForLateFigure c => InPhase(at, c.Phase, p => LateFigureDecision.Decide(at, c, p)),
        SheetCommand.SendNow c => InPhase(at, c.Phase, p => SendNowDecision.Decide(at, p)),
        SheetCommand.Escalate c => InPhase(at, c.Phase, p => EscalateDecision.Decide(at, p)),
        SheetCommand.SubmitOnBehalf c => InPhase(at, c.Phase, p => OnBehalfDecision.Decide(at, c, p)),
        SheetCommand.ChangeTarget c => InPhase(at, c.Phase, p => TargetChangeDecision.Decide(at, c, p)),
        SheetCommand.RevokeLink c => LinkDecision.Decide(at, c),
        SheetCommand.HandOver c => HandOverDecision.Decide(at, c),
        SheetCommand.AddNote c => NoteDecision.Decide(at, c),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Unknown sheet command."),
    };

    /// <summary>After a reorganisation: nothing is asked of a unit that was closed, and a phase that the sheet is no part of is left alone.</summary>
    private static SheetVerdict.Refused? Reorganised(SheetCase at, SheetCommand command) => command switch
    {
        _ when at.Sheet is { Ended: null, Absent: null } => null,
        SheetCommand.Return or SheetCommand.AgreeUntil or SheetCommand.ReopenForLateFigure or SheetCommand.SendNow or SheetCommand.Escalate or SheetCommand.ChangeTarget when at.Sheet.Ended is { MovedTo: null } ended =>
            SheetVerdict.Refuse("", $"{at.Name}は{Era.DateWithWeekday(ended.On)}付けで廃止されています。修正が必要なときは、代理入力で直してください。"),
        _ when PhaseOf(command) is { } phase && at.Phase(phase) is not null && at.Sheet.IsAbsent(phase) && !(command is SheetCommand.SubmitOnBehalf && at.Sheet is { Roots: not null, Former: null }) =>
            SheetVerdict.Refuse("phase", "組織改正により、この段階はこのシートの対象ではありません。改正前または改正後の所属のシートで操作してください。"),
        _ => null,
    };

    private static PhaseId? PhaseOf(SheetCommand command) => command switch
    {
        SheetCommand.Return c => c.Phase,
        SheetCommand.Check c => c.Phase,
        SheetCommand.Review c => c.Phase,
        SheetCommand.Word c => c.Phase,
        SheetCommand.SettleObjection c => c.Phase,
        SheetCommand.SetOutside c => c.Phase,
        SheetCommand.AgreeUntil c => c.Phase,
        SheetCommand.ReopenForLateFigure c => c.Phase,
        SheetCommand.SendNow c => c.Phase,
        SheetCommand.Escalate c => c.Phase,
        SheetCommand.SubmitOnBehalf c => c.Phase,
        SheetCommand.ChangeTarget c => c.Phase,
        _ => null,
    };

    private static SheetVerdict InPhase(SheetCase at, PhaseId id, Func<PhaseScheme, SheetVerdict> decide) =>
        at.Phase(id) is { } phase ? decide(phase) : SheetVerdict.Refuse("phase", "その段階はこのサイクルにありません。");
}
