using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>Opens the gate at the opening and shuts it at the sheet's own end. What has opened does not un-open: it shuts.</summary>
public static class GateRule
{
    public static RuleAnswer Apply(SheetMoment at)
    {
        var gate = at.Now >= at.Dates.End ? Gate.Shut
            : at.Now >= at.Dates.Opening ? Gate.Open
            : at.State.Gate;
        var wake = gate == Gate.Open ? at.Dates.End
            : at.Now < at.Dates.Opening ? at.Dates.Opening
            : (DateTimeOffset?)null;
        return RuleAnswer.Nothing(gate == at.State.Gate ? at.State : at.State with { Gate = gate }, wake);
    }
}
