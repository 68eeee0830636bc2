using WardCycle.Record;

namespace WardCycle.Mail;

/// <summary>Permits to send, shared by all wards and machines: one row per transport, granted by ETag.</summary>
public sealed class MailPermits(IRecordStore store, TimeProvider time)
{
    private const int Tries = 8;
    private static readonly TimeSpan BusyWait = TimeSpan.FromSeconds(10);

    /// <summary>Asks for <paramref name="wanted"/>. A transport without quota gets all and costs no store call.</summary>
    public async Task<Permits> Take(IMailTransport transport, int wanted, CancellationToken cancel = default)
    {
        if (transport.Quota is not { } quota || wanted == 0)
        {
            return new(wanted, null);
        }

        var permits = new Permits(0, null);
        return await TryChange(transport.Name, row => Granted(row, quota, wanted, out permits), cancel)
            ? permits
            : new(0, time.GetUtcNow() + BusyWait);
    }

    /// <summary>The transport asked to wait: nobody is granted anything until then.</summary>
    public Task Hold(IMailTransport transport, DateTimeOffset until, CancellationToken cancel = default) =>
        transport.Quota is null
            ? Task.CompletedTask
            : TryChange(transport.Name, row => row.HoldUntil >= until ? null : row with { HoldUntil = until }, cancel);

    /// <summary>Ends a wait that the transport asked for. What it has been sent lately still counts against its quota.</summary>
    public Task Release(IMailTransport transport, CancellationToken cancel = default) =>
        transport.Quota is null
            ? Task.CompletedTask
            : TryChange(transport.Name, row => row.HoldUntil is null ? null : row with { HoldUntil = null }, cancel);

    private PermitRow? Granted(PermitRow row, MailQuota quota, int wanted, out Permits permits)
    {
        (var next, permits) = PermitWindow.Grant(row, quota, time.GetUtcNow(), wanted);
        return permits.Granted > 0 ? next : null;
    }

    /// <summary>Changes the row, or leaves it where <paramref name="change"/> gives null. False after many lost races.</summary>
    private async Task<bool> TryChange(string transport, Func<PermitRow, PermitRow?> change, CancellationToken cancel)
    {
        var key = Keys.Permit(transport);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var row = await store.Get(Keys.Installation, key, cancel);
            if (change(row?.Read<PermitRow>() ?? PermitRow.Fresh) is not { } next)
            {
                return true;
            }

            Change write = row is null ? Change.New(key, next) : Change.Update(row, next);
            if ((await store.Commit(Keys.Installation, [write], cancel)).IsDone)
            {
                return true;
            }
        }

        return false;
    }
}
