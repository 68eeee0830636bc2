using WardCycle.Publication;

namespace WardCycle.Tests.Publication;

public sealed class DocumentStoreInMemoryTests : DocumentStoreContract
{
    protected override IDocumentStore Open() => new MemoryDocumentStore();

    [Fact]
    public async Task A_fork_and_its_origin_go_their_own_ways()
    {
        var origin = new MemoryDocumentStore();
        await origin.Create("a.txt", new("1"u8.ToArray(), "text/plain"));
        var fork = new MemoryDocumentStore(origin.Snapshot());

        await fork.Create("fork.txt", new("1"u8.ToArray(), "text/plain"));
        await origin.Delete("a.txt");

        Assert.Equal(["a.txt", "fork.txt"], fork.Snapshot().Paths);
        Assert.Empty(origin.Snapshot().Paths);
    }

    [Fact]
    public async Task What_the_caller_does_to_its_bytes_afterwards_does_not_reach_the_store()
    {
        var store = new MemoryDocumentStore();
        var bytes = "1"u8.ToArray();
        await store.Create("a.txt", new(bytes, "text/plain"));

        bytes[0] = (byte)'2';

        Assert.Equal("1"u8.ToArray(), (await store.Get("a.txt"))?.Content.Bytes.ToArray());
    }
}
