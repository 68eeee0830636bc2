using FsCheck;
using FsCheck.Fluent;
using WardCycle.Cycles;
using WardCycle.Record;

namespace WardCycle.Tests.Cycles;

public sealed class CommitPackingTests
{
    private const string Partition = "cycle-a-ward-b";

    private static readonly Arbitrary<int[]> Sizes = Gen.Choose(1, 60).ArrayOf().ToArbitrary();

    [Fact]
    public void Groups_are_never_divided_and_keep_their_order() => Prop.ForAll(Sizes, sizes =>
    {
        var groups = Groups(sizes, 10);
        var commits = CommitPacking.Pack(Partition, groups).ToList();
        var ends = commits.Select(c => c.Count).Aggregate(new List<int> { 0 }, (sums, n) => [.. sums, sums[^1] + n]).ToHashSet();
        var starts = sizes.Aggregate(new List<int> { 0 }, (sums, n) => [.. sums, sums[^1] + n]);
        return commits.SelectMany(c => c).Select(c => c.Key).SequenceEqual(groups.SelectMany(g => g).Select(c => c.Key)) && ends.IsSubsetOf(starts);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_commit_is_over_the_limits() => Prop.ForAll(Sizes, sizes => CommitPacking.Pack(Partition, Groups(sizes, 20_000))
        .All(c => c.Count <= CommitPacking.MaxChanges && (c.Sum(x => RowSize.Sent(Partition, x)) <= CommitPacking.MaxBytes || c.Count <= 60))).QuickCheckThrowOnFailure();

    [Fact]
    public void No_commit_is_empty_and_nothing_gives_no_commit()
    {
        Assert.Empty(CommitPacking.Pack(Partition, []));
        Assert.Single(CommitPacking.Pack(Partition, Groups([45, 45], 10)));
        Assert.Equal([90, 1], CommitPacking.Pack(Partition, Groups([45, 45, 1], 10)).Select(c => c.Count));
    }

    private static IReadOnlyList<IReadOnlyList<Change>> Groups(int[] sizes, int text) =>
        [.. sizes.Select((size, g) => Enumerable.Range(0, size).Select(n => (Change)Change.New($"0sheet-{g}-{n}", new string('a', text))).ToList())];
}
