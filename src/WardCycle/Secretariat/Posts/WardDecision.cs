namespace WardCycle.Secretariat.Posts;

/// <summary>Every decision about a ward's posts and roster: a pure function of the record, the clock and the command.</summary>
public static class WardDecision
{
    public static WardVerdict Decide(WardCase at, WardCommand command) => command switch
    {
        WardCommand.ChangePost c => ChangePostDecision.Decide(at, c),
        WardCommand.RecordStray c => StrayDecision.Decide(at, c),
        WardCommand.CheckAddresses => CheckAddressesDecision.Decide(at),
        WardCommand.ConfirmRoster => ConfirmRosterDecision.Confirm(at),
        WardCommand.BeginUnconfirmed c => ConfirmRosterDecision.BeginUnconfirmed(at, c),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Unknown ward command."),
    };
}
