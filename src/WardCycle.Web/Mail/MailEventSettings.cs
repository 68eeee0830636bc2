namespace WardCycle.Web.Mail;

/// <summary>How the door for delivery reports is kept.</summary>
/// <param name="Key">What the header <c>x-wardcycle-events-key</c> must carry, at least <see cref="MinKeyLength"/> characters; null: no door.</param>
public sealed record MailEventSettings(string? Key = null)
{
    public const int MinKeyLength = 32;

    /// <summary>Bytes of a request's body: what Event Grid sends at most in one batch.</summary>
    public const int MaxBody = 1024 * 1024;

    public override string ToString() => "mail event settings";
}
