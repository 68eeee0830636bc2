using WardCycle.Links;
using WardCycle.Local.Stores;

namespace WardCycle.Tests.Record;

public sealed class FolderKeyRingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_first_opening_makes_a_key_and_the_next_finds_it()
    {
        var first = await FolderKeyRing.Open(_folder.Path);
        var again = await FolderKeyRing.Open(_folder.Path);

        Assert.Equal(first.Newest, again.Newest);
        Assert.Equal(Mac(first, first.Newest), Mac(again, first.Newest));
        Assert.Equal(32, (await File.ReadAllBytesAsync(_folder.File("keys/00001.key"))).Length);
    }

    [Fact]
    public async Task A_rotation_keeps_the_key_before_and_ends_the_one_before_that()
    {
        var first = await FolderKeyRing.Open(_folder.Path);
        var second = await FolderKeyRing.Rotate(_folder.Path);
        Assert.NotEqual(first.Newest, second.Newest);
        Assert.Equal(Mac(first, first.Newest), Mac(second, first.Newest));

        var third = await FolderKeyRing.Rotate(_folder.Path);

        Assert.Null(Mac(third, first.Newest));
        Assert.Equal(Mac(second, second.Newest), Mac(third, second.Newest));
        Assert.NotNull(Mac(third, third.Newest));
    }

    [Fact]
    public async Task Another_key_under_the_same_number_has_another_id()
    {
        var lost = await FolderKeyRing.Open(_folder.Path);
        _folder.Empty();

        var renewed = await FolderKeyRing.Open(_folder.Path);

        Assert.Null(Mac(renewed, lost.Newest));
    }

    [Fact]
    public async Task Two_who_open_a_new_folder_at_once_share_one_key()
    {
        var rings = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => FolderKeyRing.Open(_folder.Path))));

        Assert.Single(rings.Select(r => r.Newest).Distinct());
    }

    [Theory]
    [InlineData(0, "cut to nothing")]
    [InlineData(31, "cut short")]
    [InlineData(33, "too long")]
    public async Task A_key_of_another_length_is_called_damaged(int length, string reason)
    {
        await FolderKeyRing.Open(_folder.Path);
        await File.WriteAllBytesAsync(_folder.File("keys/00001.key"), new byte[length]);

        var refusal = await Assert.ThrowsAsync<LocalStoreException>(() => FolderKeyRing.Open(_folder.Path));

        Assert.True(refusal.Message.Contains("壊れています", StringComparison.Ordinal), reason);
    }

    [Fact]
    public async Task Keys_are_the_owners_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await FolderKeyRing.Open(_folder.Path);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File("keys/00001.key")));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(_folder.File("keys")));
    }

    private static byte[]? Mac(MasterKeyRing ring, string key) => ring.Mac(key, KeyPurpose.LinkCode, "x"u8);
}
