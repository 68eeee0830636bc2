namespace WardCycle.Mail;

/// <summary>What a transport has been granted in the last hour. Instants are real time.</summary>
/// <param name="HoldUntil">The transport asked to wait until then.</param>
public sealed record PermitRow(IReadOnlyList<PermitGrant> Grants, DateTimeOffset? HoldUntil = null)
{
    public static PermitRow Fresh { get; } = new([]);
}
