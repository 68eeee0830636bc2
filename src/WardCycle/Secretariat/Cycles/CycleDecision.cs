using WardCycle.Cycles;
using WardCycle.Figures;
using WardCycle.Secretariat.Reorganisations;

namespace WardCycle.Secretariat.Cycles;

/// <summary>Every cycle command's decision but the clock's: a pure function of the record, the clock and the command.</summary>
public static class CycleDecision
{
    public static CycleVerdict Decide(CycleCase at, CycleCommand command) => command switch
    {
        CycleCommand.Pause c => StatusDecision.Pause(at, c),
        CycleCommand.Resume => StatusDecision.Resume(at),
        CycleCommand.Cancel c => StatusDecision.Cancel(at, c),
        CycleCommand.Release => StatusDecision.Release(at),
        CycleCommand.ChangeDate c => DateDecision.Decide(at, c),
        CycleCommand.MoveDates c => MoveDatesDecision.Decide(at, c),
        CycleCommand.SetGroup c => GroupDecision.Decide(at, c),
        CycleCommand.Reorganise c => ReorganiseDecision.Decide(at, c),
        CycleCommand.DiscardReorganisation c => ReorganiseDecision.Discard(at, c),
        CycleCommand.WantEdition c => WantEditionDecision.Decide(at, c),
        CycleCommand.Decide c => DecideDecision.Decide(at, c),
        CycleCommand.WithdrawEdition c => WithdrawDecision.Decide(at, c),
        CycleCommand.RecordPosting c => PostingDecision.Decide(at, c),
        CycleCommand.SignPersonalData c => PersonalDataDecision.Decide(at, c),
        CycleCommand.ShowPublicPage c => StatusDecision.ShowPublicPage(at, c),
        CycleCommand.SetFigure c => FigureDecision.Decide(at, c),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Unknown cycle command."),
    };

    public static IReadOnlyList<Subject> WardBells(CycleCase at) => [.. at.Cycle.Wards.Select(w => Subject.Ward(w.Id)), Subject.City];

    public static IReadOnlyList<Subject> AllBells(CycleCase at) =>
        [.. WardBells(at), .. at.Open.Scheme.Phases.Select(p => Subject.Phase(p.Id)), Subject.Year];
}
