namespace WardCycle.Mail;

/// <summary>A mail on its way out, with its address and its codes: in memory only, never logged.</summary>
/// <param name="Operation">Names the attempt to the transport; the same for every try.</param>
/// <param name="Folder">For the outbox: the cycle it belongs to.</param>
/// <param name="RecordTime">The Date header of a rehearsal's mail.</param>
public sealed record OutgoingMail(
    string Operation,
    string To,
    string? ReplyTo,
    string Subject,
    string Body,
    string Folder,
    DateTimeOffset RecordTime)
{
    public override string ToString() => $"mail {Operation}";
}
