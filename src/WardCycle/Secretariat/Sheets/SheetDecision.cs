using WardCycle.Schemes;

namespace WardCycle.Secretariat.Sheets;

/// <summary>Every sheet command's decision: a pure function of the record, the clock and the command.</summary>
public static class SheetDecision
{
    public static SheetVerdict Decide(SheetCase at, SheetCommand command) => command switch
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

    private static SheetVerdict InPhase(SheetCase at, PhaseId id, Func<PhaseScheme, SheetVerdict> decide) =>
        at.Phase(id) is { } phase ? decide(phase) : SheetVerdict.Refuse("phase", "その段階はこのサイクルにありません。");
}
