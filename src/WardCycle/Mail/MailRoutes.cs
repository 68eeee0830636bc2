using WardCycle.Cycles;

namespace WardCycle.Mail;

/// <summary>Which transport takes a cycle's mails: a rehearsal's never leave the outbox.</summary>
public sealed record MailRoutes(IMailTransport Outbox, IMailTransport Real)
{
    /// <summary>No way out is set up: a real cycle's mails are kept in the outbox too.</summary>
    public bool KeepsReal => ReferenceEquals(Outbox, Real);

    public IMailTransport For(CycleRow cycle) => cycle.IsRehearsal ? Outbox : Real;
}
