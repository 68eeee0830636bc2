namespace WardCycle.Mail;

/// <summary>Who is sending: the lease is real time, the operation id stays the same for every try of one mail.</summary>
public sealed record MailClaim(string Operation, DateTimeOffset LeaseUntil, int Attempt);
