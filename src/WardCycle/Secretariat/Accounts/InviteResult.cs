namespace WardCycle.Secretariat.Accounts;

/// <summary>What became of an invitation.</summary>
public abstract record InviteResult
{
    /// <summary><paramref name="Code"/> is shown once and stored nowhere.</summary>
    public sealed record Invited(string Code, DateTimeOffset ExpiresAt) : InviteResult
    {
        public override string ToString() => $"invited until {ExpiresAt:O}";
    }

    public sealed record Refused(IReadOnlyList<Problem> Problems) : InviteResult;
}
