using WardCycle.Cycles;

namespace WardCycle.Mail;

/// <summary>What a dispatch did and when the next one has something to do.</summary>
/// <param name="More">More is due now than one pass takes, or somebody else changed a row: pass again.</param>
/// <param name="Trouble">Mails that were settled as rejected or unknown: each waits for a person.</param>
/// <param name="Sent">Mails that the transport has taken, those found so included.</param>
/// <param name="HoldUntil">Real time: permits, a busy transport or another sender's lease.</param>
/// <param name="Why">Why it is held, where a person has to do something about it.</param>
/// <param name="NextDue">Record time of the next mail that is not due yet.</param>
public sealed record DispatchOutcome(bool More, int Trouble = 0, int Sent = 0, DateTimeOffset? HoldUntil = null, DateTimeOffset? NextDue = null, string? Why = null)
{
    /// <summary>Record time of the next dispatch; null where nothing waits, or where the record's clock stands still.</summary>
    public DateTimeOffset? Next(CycleClock clock, DateTimeOffset real)
    {
        var held = HoldUntil is { } hold && clock.Pace.Ratio > 0 ? clock.Now(hold > real ? hold : real) : (DateTimeOffset?)null;
        return More ? clock.Now(real) : NextDue is null || held < NextDue ? held : NextDue;
    }
}
