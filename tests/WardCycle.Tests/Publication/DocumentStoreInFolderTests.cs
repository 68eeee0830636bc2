using WardCycle.Local.Stores;
using WardCycle.Publication;
using WardCycle.Tests.Record;

namespace WardCycle.Tests.Publication;

public sealed class DocumentStoreInFolderTests : DocumentStoreContract
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Documents_are_there_after_opening_again_and_half_written_ones_can_be_cleared()
    {
        var store = FolderDocumentStore.Open(_folder.Path);
        await store.Create("a/b.txt", new("1"u8.ToArray(), "text/plain"));
        var version = (await store.Get("a/b.txt"))?.ETag;
        await File.WriteAllTextAsync(_folder.File("a/.1-0.aside"), "half");

        var again = FolderDocumentStore.Open(_folder.Path);
        again.ClearHalfWritten();

        Assert.Equal(version, (await again.Get("a/b.txt"))?.ETag);
        Assert.Equal(["b.txt"], Directory.GetFiles(_folder.File("a")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_document_of_the_owner_alone_has_mode_0600()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var store = FolderDocumentStore.Open(_folder.Path, ownerOnly: true);
        await store.Create("a.txt", new("1"u8.ToArray(), "text/plain"));
        await store.Replace("a.txt", new("2"u8.ToArray(), "text/plain"), (await store.Get("a.txt"))!.ETag);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File("a.txt")));
    }

    [Fact]
    public void A_folder_whose_name_is_taken_says_what_to_check()
    {
        File.WriteAllText(_folder.File("taken"), "");

        var refusal = Assert.Throws<LocalStoreException>(() => FolderDocumentStore.Open(_folder.File("taken")));

        Assert.Contains("ご確認ください", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_leads_out_of_the_folder_is_not_listed()
    {
        using var outside = new TemporaryFolder();
        await File.WriteAllTextAsync(outside.File("secret.txt"), "x");
        var store = FolderDocumentStore.Open(_folder.Path);
        Directory.CreateSymbolicLink(_folder.File("out"), outside.Path);

        Assert.Empty(await store.List(""));
    }

    protected override IDocumentStore Open() => FolderDocumentStore.Open(_folder.Path, flush: false);

    protected override void Clear() => _folder.Dispose();
}
