namespace WardCycle.Mail;

/// <summary>What a transport says to a mail.</summary>
public abstract record SendResult
{
    public sealed record Accepted : SendResult;

    /// <summary>It will never go out like this.</summary>
    public sealed record Rejected(string Reason) : SendResult;

    /// <summary>Not now; nothing was sent.</summary>
    public sealed record Throttled(DateTimeOffset Until) : SendResult;

    /// <summary>It may have gone out.</summary>
    public sealed record Unknown(string Reason) : SendResult;
}
