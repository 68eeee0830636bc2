using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Telemetry;

namespace WardCycle.Mail.Delivery;

/// <summary>Takes delivery reports in: finds the mail, merges by rank, and commits row and ward head together.</summary>
public sealed class DeliveryDesk(IRecordStore store, CycleReader cycles, IDoorbell bell, TimeProvider time)
{
    private const int Attempts = 8;

    /// <summary>True where the report changed a row; false for one that is unknown, late or told before.</summary>
    /// <exception cref="RecordUnavailableException">Not taken in: the service has to report again.</exception>
    public async Task<bool> Take(DeliveryReport report, CancellationToken cancel = default)
    {
        if ((await store.Get(Keys.Installation, Keys.MailIndex(report.Name), cancel))?.Read<MailIndexRow>() is not { } index
            || await cycles.Find(index.Cycle, cancel) is not { } cycle)
        {
            return false;
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await Try(cycle, index, report.Status, cancel) is { } changed)
            {
                return changed;
            }
        }

        throw new RecordUnavailableException($"A delivery report of cycle {index.Cycle} met {Attempts} conflicts.");
    }

    /// <summary>Null on a conflict.</summary>
    private async Task<bool?> Try(OpenCycle cycle, MailIndexRow index, DeliveryStatus status, CancellationToken cancel)
    {
        var partition = cycle.WardPartition(index.Ward);
        if ((await store.Get(partition, Keys.WardHead, cancel))?.As<WardHead>() is not { } head
            || await Find(partition, index.Mail, cancel) is not { } mail
            || mail.Body.Round != index.Round
            || DeliveryMerge.Take(mail, status, cycle.Now(time)) is not { } merged)
        {
            return false;
        }

        // A mail that was still open may be in a pass's hands: the head changes too, so that the pass begins again.
        var wakes = merged.Trouble != 0 || merged.Changes.Count > 1;
        var trouble = Math.Max(0, head.Body.MailTrouble + merged.Trouble);
        IReadOnlyList<Change> changes = wakes ? [head.To(head.Body with { MailTrouble = trouble }), .. merged.Changes] : merged.Changes;
        if (!(await store.Commit(partition, changes, cancel)).IsDone)
        {
            return null;
        }

        YearTelemetry.Mail(merged.Mail);
        if (wakes)
        {
            await bell.Ring(index.Cycle, Subject.Ward(index.Ward));
        }

        return true;
    }

    /// <summary>Open ones first: a mail moves from there to the settled ones, and is not missed on its way.</summary>
    private async Task<Stored<MailRow>?> Find(string partition, MailId mail, CancellationToken cancel) =>
        (await store.Get(partition, Keys.OpenMail(mail), cancel) ?? await store.Get(partition, Keys.Mail(mail), cancel))?.As<MailRow>();
}
