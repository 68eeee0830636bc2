using WardCycle.Mail;

namespace WardCycle.Rehearsal.Faults;

/// <summary>A transport whose sends are boundaries of a fault plan; a lost answer is <see cref="SendResult.Unknown"/>, as with a real one.</summary>
public sealed class FaultingMailTransport(IMailTransport transport, FaultPlan plan) : IMailTransport
{
    public string Name => transport.Name;

    public MailQuota? Quota => transport.Quota;

    public bool IsIdempotent => transport.IsIdempotent;

    public Task<SendResult> Send(OutgoingMail mail, CancellationToken cancel = default) =>
        plan.Cross(
            $"mail {mail.Operation}",
            () => transport.Send(mail, cancel),
            () => new SendResult.Unknown("The answer was lost."));

    public Task<FindResult> Find(string operation, string folder, CancellationToken cancel = default)
    {
        plan.CheckAlive();
        return transport.Find(operation, folder, cancel);
    }
}
