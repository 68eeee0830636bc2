namespace WardCycle.Secretariat.Accounts;

/// <summary>What became of a sign-in.</summary>
public abstract record SignInResult
{
    /// <param name="Token">The session cookie's value.</param>
    public sealed record SignedIn(Actor Actor, string Token, DateTimeOffset ExpiresAt) : SignInResult
    {
        public override string ToString() => $"signed in {Actor.Account}";
    }

    /// <summary>One answer for unknown, wrong, used, expired and disabled alike; or a passphrase that breaks the rule.</summary>
    public sealed record Refused(IReadOnlyList<Problem> Problems) : SignInResult;
}
