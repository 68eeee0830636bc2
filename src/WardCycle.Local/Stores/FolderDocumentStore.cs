using System.Security.Cryptography;
using WardCycle.Publication;

namespace WardCycle.Local.Stores;

/// <summary>
/// Documents as files of one folder. A document appears whole or not at all (written aside, flushed, then linked or renamed; without flushing it is created at once);
/// its version is the SHA-256 of its bytes, its media type that of its ending. Creating is safe between processes, replacing
/// within one object: one process owns the folder.
/// </summary>
public sealed class FolderDocumentStore : IDocumentStore
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private readonly Lock _gate = new();
    private readonly string _root;
    private readonly bool _flush;
    private readonly bool _ownerOnly;

    private FolderDocumentStore(string root, bool flush, bool ownerOnly)
    {
        _root = root;
        _flush = flush;
        _ownerOnly = ownerOnly;
    }

    /// <summary>Opens or creates the folder.</summary>
    /// <param name="flush">Waits for the disk at every write; a rehearsal's output need not.</param>
    /// <param name="ownerOnly">Files are created with mode 0600: keys, mails.</param>
    /// <exception cref="LocalStoreException">The folder cannot be used.</exception>
    public static FolderDocumentStore Open(string folder, bool flush = true, bool ownerOnly = false)
    {
        var store = new FolderDocumentStore(Path.GetFullPath(folder), flush, ownerOnly);
        try
        {
            LocalFolder.Create(store._root);
            store.TryWriting();
            return store;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw LocalFolder.Unusable(folder, failure);
        }
    }

    /// <summary>Removes what a killed process left half-written. For the start of the one process that writes here.</summary>
    public void ClearHalfWritten()
    {
        foreach (var aside in Directory.EnumerateFiles(_root, ".*.aside", Everything))
        {
            File.Delete(aside);
        }
    }

    public Task<StoredDocument?> Get(string path, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(DocumentStorePath.Allows(path) && File.Exists(FileOf(path)) ? Read(path) : null);
    }

    public Task<bool> Create(string path, DocumentContent content, CancellationToken cancel = default)
    {
        DocumentStorePath.Check(path);
        cancel.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult(!File.Exists(FileOf(path)) && Put(FileOf(path), content.Bytes.Span, overwrite: false));
        }
    }

    public Task<bool> Replace(string path, DocumentContent content, string etag, CancellationToken cancel = default)
    {
        DocumentStorePath.Check(path);
        cancel.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var file = FileOf(path);
            return Task.FromResult(
                File.Exists(file) && Version(File.ReadAllBytes(file)) == etag && Put(file, content.Bytes.Span, overwrite: true));
        }
    }

    public Task<IReadOnlyList<string>> List(string prefix, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        var slash = prefix.LastIndexOf('/');
        if (slash >= 0 && !DocumentStorePath.Allows(prefix[..slash]))
        {
            return Task.FromResult<IReadOnlyList<string>>([]);
        }

        var folder = slash < 0 ? _root : FileOf(prefix[..slash]);
        IReadOnlyList<string> found = !Directory.Exists(folder)
            ? []
            : [.. Directory.EnumerateFiles(folder, "*", Everything).Select(PathOf).Where(p => IsListed(p, prefix)).Order(StringComparer.Ordinal)];
        return Task.FromResult(found);
    }

    public Task Delete(string path, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (DocumentStorePath.Allows(path) && File.Exists(FileOf(path)))
            {
                File.Delete(FileOf(path));
            }
        }

        return Task.CompletedTask;
    }

    private StoredDocument? Read(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(FileOf(path));
            return new(new(bytes, DocumentStoreTypes.Of(path)), Version(bytes));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static bool IsListed(string path, string prefix) =>
        path.StartsWith(prefix, StringComparison.Ordinal) && DocumentStorePath.Allows(path);

    private static string Version(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private string FileOf(string path) => Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));

    private string PathOf(string file) => Path.GetRelativePath(_root, file).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>False where another process created the file meanwhile.</summary>
    private bool Put(string file, ReadOnlySpan<byte> bytes, bool overwrite)
    {
        LocalFolder.Create(Path.GetDirectoryName(file)!);
        return _flush || overwrite ? PutAside(file, bytes, overwrite) : PutAtOnce(file, bytes);
    }

    private bool PutAside(string file, ReadOnlySpan<byte> bytes, bool overwrite)
    {
        var aside = Aside(Path.GetDirectoryName(file)!);
        try
        {
            Write(aside, bytes);
            File.Move(aside, file, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(file))
        {
            return false;
        }
        finally
        {
            File.Delete(aside);
        }

        Settle(file);
        return true;
    }

    /// <summary>A rehearsal's output: nobody goes on from a half-written one, and a city's year is 70,000 files.</summary>
    private bool PutAtOnce(string file, ReadOnlySpan<byte> bytes)
    {
        try
        {
            Write(file, bytes);
            return true;
        }
        catch (IOException) when (File.Exists(file))
        {
            return false;
        }
    }

    private void Write(string file, ReadOnlySpan<byte> bytes)
    {
        using var written = new FileStream(file, LocalFolder.Options(FileMode.CreateNew, _ownerOnly));
        written.Write(bytes);
        written.Flush(flushToDisk: _flush);
    }

    /// <summary>Flushed once more under its name: a journalling file system then keeps the new directory entry as well.</summary>
    private void Settle(string file)
    {
        if (_flush)
        {
            using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(handle);
        }
    }

    private static string Aside(string folder) => Path.Combine(folder, $".{Guid.NewGuid():N}.aside");

    private void TryWriting()
    {
        var trial = Aside(_root);
        Write(trial, "wardcycle"u8);
        File.Delete(trial);
    }
}
