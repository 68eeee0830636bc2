namespace WardCycle.Mail;

public sealed record PermitGrant(DateTimeOffset At, int Count);
