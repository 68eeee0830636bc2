namespace WardCycle.Mail;

/// <summary>What a transport says to a mail.</summary>
public abstract record SendResult
{
    public sealed record Accepted : SendResult;

    /// <summary>It will never go out like this.</summary>
    public sealed record Rejected(string Reason) : SendResult;

    /// <summary>Not now; nothing was sent.</summary>
    /// <param name="Why">In Japanese, where a person has to do something about it.</param>
    public sealed record Throttled(DateTimeOffset Until, string? Why = null) : SendResult;

    /// <summary>It may have gone out.</summary>
    public sealed record Unknown(string Reason) : SendResult;
}
