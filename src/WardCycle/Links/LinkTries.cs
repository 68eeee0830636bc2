using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using WardCycle.Record;

namespace WardCycle.Links;

/// <summary>
/// Counts wrong codes in the record, so that all workers share them. Known and unknown ids are counted alike, in a fixed
/// number of buckets: nobody can tell them apart by it or fill the record. The right code never asks here.
/// </summary>
public sealed class LinkTries(IRecordStore store, TimeProvider time)
{
    private const int Buckets = 4096;
    private const int Attempts = 4;

    /// <summary>Counts one wrong code for an id as typed; answers until when to wait, null where the next try is free.</summary>
    public async Task<DateTimeOffset?> CountWrong(string typedId, CancellationToken cancel = default)
    {
        var key = Keys.LinkTries(BucketOf(typedId));
        for (var attempt = 0; ; attempt++)
        {
            var now = time.GetUtcNow();
            var stored = (await store.Get(Keys.Installation, key, cancel))?.As<LinkTriesRow>();
            if (stored?.Body.SlowUntil is { } until && now < until)
            {
                return until;
            }

            var next = stored?.Body.OneMore(now) ?? new(1, now);
            Change change = stored is null ? Change.New(key, next) : stored.To(next);
            if ((await store.Commit(Keys.Installation, [change], cancel)).IsDone || attempt == Attempts)
            {
                return next.SlowUntil;
            }
        }
    }

    private static int BucketOf(string typedId) =>
        (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(typedId))) % Buckets);
}
