namespace WardCycle.Mail;

/// <summary>A mail in the outbox, with its address and its codes: for the signed-in secretariat of a rehearsal only, never logged.</summary>
/// <param name="Date">Record time.</param>
/// <param name="Body">Lines end in LF.</param>
public sealed record OutboxMail(string Operation, string To, string? ReplyTo, string Subject, DateTimeOffset Date, string Body)
{
    public override string ToString() => $"mail {Operation}";
}
