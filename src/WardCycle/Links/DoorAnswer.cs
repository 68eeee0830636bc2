namespace WardCycle.Links;

/// <summary>What the door says to somebody with a link.</summary>
public abstract record DoorAnswer
{
    /// <param name="Session">The cookie's value.</param>
    public sealed record Granted(LinkVisit Visit, string Session) : DoorAnswer;

    /// <summary>A superior's link: it shows the sheet and confirms, nothing else. Whoever does not ask for this answer lets nobody in by it.</summary>
    public sealed record Confirming(LinkVisit Visit, string Session) : DoorAnswer;

    /// <summary>Unknown id, wrong code, or no session: one answer for all, so that it tells nothing.</summary>
    public sealed record Refused : DoorAnswer;

    /// <summary>The code is right and the link no longer opens. Said only to who has the code.</summary>
    /// <param name="Reason">Japanese.</param>
    /// <param name="Advice">What to do, Japanese.</param>
    public sealed record Ended(string Reason, string Advice) : DoorAnswer;

    /// <summary>Wrong again and again: wait until then (real time). The right code opens all the same.</summary>
    public sealed record SlowDown(DateTimeOffset Until) : DoorAnswer;
}
