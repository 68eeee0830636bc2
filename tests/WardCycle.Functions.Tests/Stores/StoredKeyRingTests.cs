using WardCycle.Functions.Stores;
using WardCycle.Links;
using WardCycle.Publication;

namespace WardCycle.Functions.Tests.Stores;

public sealed class StoredKeyRingTests
{
    [Fact]
    public async Task The_first_worker_makes_a_key_and_the_next_one_finds_it()
    {
        var documents = new MemoryDocumentStore();

        var first = await StoredKeyRing.Open(documents);
        var second = await StoredKeyRing.Open(documents);

        Assert.Equal(first.Newest, second.Newest);
        Assert.Equal(first.Mac(first.Newest, KeyPurpose.FormToken, [1]), second.Mac(first.Newest, KeyPurpose.FormToken, [1]));
    }

    [Fact]
    public async Task The_newest_two_are_live()
    {
        var documents = new MemoryDocumentStore();
        var first = await StoredKeyRing.Open(documents);
        await documents.Create("00002.key", new(new byte[32], "application/octet-stream"));
        var second = await StoredKeyRing.Open(documents);
        await documents.Create("00003.key", new(new byte[32], "application/octet-stream"));
        var third = await StoredKeyRing.Open(documents);

        Assert.NotEqual(first.Newest, second.Newest);
        Assert.NotNull(second.Mac(first.Newest, KeyPurpose.FormToken, [1]));
        Assert.Null(third.Mac(first.Newest, KeyPurpose.FormToken, [1]));
    }

    [Fact]
    public async Task A_damaged_key_stops_the_start()
    {
        var documents = new MemoryDocumentStore();
        await documents.Create("00001.key", new(new byte[31], "application/octet-stream"));

        await Assert.ThrowsAsync<InvalidDataException>(() => StoredKeyRing.Open(documents));
    }
}
