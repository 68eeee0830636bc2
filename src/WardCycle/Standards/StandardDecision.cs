using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Standards;

/// <summary>What each command comes to: a pure function of the record, the clock and the command.</summary>
public static class StandardDecision
{
    public static CycleVerdict Decide(StandardCase at, StandardCommand command) => command switch
    {
        StandardCommand.Propose c => ProposeDecision.Decide(at, c),
        StandardCommand.AskBureau c => BureauDecision.Ask(at, c),
        StandardCommand.RecordAnswer c => BureauDecision.Answer(at, c),
        StandardCommand.DecideProposal c => CommitteeRule.Decide(at, c),
        StandardCommand.ImportCatalogue c => CatalogueImport.Decide(at, c),
        StandardCommand.SetPolicy c => PolicyDecision.Decide(at, c),
        StandardCommand.RecordMeeting c => MeetingDecision.Decide(at, c),
        StandardCommand.AddCase c => CaseDecision.Add(at, c),
        StandardCommand.WithdrawCase c => CaseDecision.Withdraw(at, c),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Unknown command on standards."),
    };

    public static bool Knows(StandardCase at, UnitId ward) => ward == Keys.City || at.Open.HasWard(ward);

    public static string NameOf(StandardCase at, UnitId ward) =>
        ward == Keys.City ? "全市" : at.Open.Cycle.Wards.First(w => w.Id == ward).Name;
}
