using FsCheck;
using FsCheck.Fluent;
using WardCycle.Record;

namespace WardCycle.Tests.Record;

/// <summary>Runs random commits against a store and against a sorted dictionary, and compares answers and contents.</summary>
internal static class RecordStoreModel
{
    private static readonly string[] Names = ["a", "b", "b-", "B", "0x"];

    /// <summary>One wanted change: which key, what to do, with the version known or a stale one.</summary>
    internal sealed record Wish(int Key, int Kind, bool IsStale, int Text);

    public static void Check(Func<IRecordStore> open, Action clear)
    {
        var wish = from key in Gen.Choose(0, Names.Length - 1)
                   from kind in Gen.Choose(0, 2)
                   from stale in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
                   from text in Gen.Choose(0, 9)
                   select new Wish(key, kind, stale, text);
        var commits = wish.ArrayOf().Where(c => c.DistinctBy(w => w.Key).Count() == c.Length).ArrayOf();
        Prop.ForAll(commits.ToArbitrary(), run => Holds(open, clear, run)).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(20));
    }

    private static void Holds(Func<IRecordStore> open, Action clear, Wish[][] commits)
    {
        var store = open();
        try
        {
            SortedDictionary<string, Row> model = new(StringComparer.Ordinal);
            foreach (var commit in commits)
            {
                Step(store, model, [.. commit.Select(w => ChangeOf(w, model))]);
            }
        }
        finally
        {
            (store as IDisposable)?.Dispose();
            clear();
        }
    }

    private static Change ChangeOf(Wish wish, SortedDictionary<string, Row> model)
    {
        var key = Names[wish.Key];
        var etag = wish.IsStale ? "stale" : model.GetValueOrDefault(key)?.ETag ?? "none";
        return wish.Kind switch
        {
            0 => new Change.Insert(key, $"{wish.Text}"),
            1 => new Change.Replace(key, $"{wish.Text}", etag),
            _ => new Change.Delete(key, etag),
        };
    }

    private static void Step(IRecordStore store, SortedDictionary<string, Row> model, Change[] changes)
    {
        var refused = changes.FirstOrDefault(c => !Fits(c, model))?.Key;
        switch (store.Commit("p", changes).GetAwaiter().GetResult())
        {
            case CommitResult.Conflict conflict:
                Assert.Equal(refused, conflict.Key);
                break;
            case CommitResult.Done done:
                Assert.Null(refused);
                foreach (var (change, etag) in changes.Zip(done.ETags))
                {
                    Assert.DoesNotContain(etag, model.Values.Where(r => r.Key == change.Key).Select(r => r.ETag));
                    Follow(model, change, etag);
                }

                break;
        }

        Assert.Equal(model.Values, store.Range("p", "", "\u007f").GetAwaiter().GetResult());
        Assert.Equal(
            model.Values.Where(r => string.CompareOrdinal(r.Key, "a") >= 0).Take(2),
            store.Range("p", "a", "c", 2).GetAwaiter().GetResult());
    }

    private static bool Fits(Change change, SortedDictionary<string, Row> model) => change switch
    {
        Change.Insert insert => !model.ContainsKey(insert.Key),
        Change.Replace replace => model.GetValueOrDefault(replace.Key)?.ETag == replace.ETag,
        Change.Delete delete => model.GetValueOrDefault(delete.Key)?.ETag == delete.ETag,
        _ => false,
    };

    private static void Follow(SortedDictionary<string, Row> model, Change change, string etag)
    {
        model.Remove(change.Key);
        if (RowSize.JsonOf(change) is { } json)
        {
            model.Add(change.Key, new(change.Key, json, etag));
        }
    }
}
