namespace WardCycle.Mail;

/// <summary>Sliding windows of a minute and an hour: in none of them more is granted than the quota says.</summary>
public static class PermitWindow
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static (PermitRow Row, Permits Permits) Grant(PermitRow row, MailQuota quota, DateTimeOffset now, int wanted)
    {
        // A grant of a clock that runs ahead counts like one of now.
        var recent = row.Grants.Where(g => now - g.At < Hour).ToList();
        var held = row.HoldUntil is { } hold && hold > now ? hold : (DateTimeOffset?)null;
        var free = held is null ? Math.Min(Free(recent, quota.PerMinute, Minute, now), Free(recent, quota.PerHour, Hour, now)) : 0;
        var granted = Math.Clamp(wanted, 0, Math.Max(0, free));
        if (granted > 0)
        {
            recent.Add(new(now, granted));
        }

        return (new(recent, held), new(granted, granted == wanted ? null : held ?? NextAt(recent, quota, now)));
    }

    private static int Free(List<PermitGrant> grants, int quota, TimeSpan window, DateTimeOffset now) =>
        quota - Used(grants, window, now);

    private static int Used(IEnumerable<PermitGrant> grants, TimeSpan window, DateTimeOffset now) =>
        grants.Where(g => now - g.At < window).Sum(g => g.Count);

    /// <summary>The first instant at which both windows have room for one: when a grant leaves a window.</summary>
    private static DateTimeOffset NextAt(List<PermitGrant> grants, MailQuota quota, DateTimeOffset now) =>
        grants.SelectMany(g => new[] { g.At + Minute, g.At + Hour })
            .Where(at => at > now)
            .Order()
            .FirstOrDefault(
                at => Free(grants, quota.PerMinute, Minute, at) > 0 && Free(grants, quota.PerHour, Hour, at) > 0,
                now + Hour);
}
