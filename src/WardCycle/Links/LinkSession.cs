using System.Globalization;

namespace WardCycle.Links;

/// <summary>The session that a right code opens: a cookie with our own HMAC over the link. Every request checks it against the link row as it stands.</summary>
public static class LinkSession
{
    /// <summary>Real time; a working day. After it the code is asked for again.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(8);

    public static string Issue(IKeyRing keys, LinkRow link, DateTimeOffset now) =>
        Seal.Of(keys, KeyPurpose.Session, Facts(link), now + Lifetime);

    public static bool Holds(IKeyRing keys, LinkRow link, string? cookie, DateTimeOffset now) =>
        Seal.Holds(keys, KeyPurpose.Session, Facts(link), cookie, now);

    private static string[] Facts(LinkRow link) =>
        [link.Id.Value, link.Version.ToString(CultureInfo.InvariantCulture), link.Tenure.ToString(CultureInfo.InvariantCulture)];
}
