using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WardCycle.Record;

namespace WardCycle.Secretariat.Accounts;

/// <summary>Counts wrong passphrases and holds their answers back. Names fall into 256 buckets, so that guessing names cannot fill the record.</summary>
public sealed class PassphraseTries(IRecordStore store, TimeProvider time)
{
    public async Task Slow(string account, CancellationToken cancel)
    {
        var count = await Count(account, cancel);
        if (TriesRow.Delay(count) is { Ticks: > 0 } delay)
        {
            await Task.Delay(delay, time, cancel);
        }
    }

    public async Task Forget(string account, CancellationToken cancel)
    {
        if (await store.Get(Keys.Installation, Key(account), cancel) is { } row)
        {
            await store.Commit(Keys.Installation, [Change.Remove(row)], cancel);
        }
    }

    /// <summary>A lost race loses one count, nothing else.</summary>
    private async Task<int> Count(string account, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var row = await store.Get(Keys.Installation, Key(account), cancel);
        var tries = new TriesRow((row?.Read<TriesRow>().CountAt(now) ?? 0) + 1, now);
        await store.Commit(Keys.Installation, [row is null ? Change.New(Key(account), tries) : Change.Update(row, tries)], cancel);
        return tries.Count;
    }

    private static string Key(string account) =>
        Keys.AccountTries(SHA256.HashData(Encoding.UTF8.GetBytes(account))[0].ToString("x2", CultureInfo.InvariantCulture));
}
