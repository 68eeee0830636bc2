using System.Collections.Immutable;

namespace WardCycle.Publication;

/// <summary>Documents in memory at one moment. Immutable, so a fork of a store costs nothing.</summary>
public sealed class MemoryDocumentSnapshot
{
    internal MemoryDocumentSnapshot(ImmutableDictionary<string, PackedDocument> documents, ImmutableSortedSet<string> paths, long version)
    {
        Documents = documents;
        Paths = paths;
        Version = version;
    }

    public static MemoryDocumentSnapshot Empty { get; } = new(
        ImmutableDictionary.Create<string, PackedDocument>(StringComparer.Ordinal),
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal),
        0);

    /// <summary>Every path, in ordinal order.</summary>
    public ImmutableSortedSet<string> Paths { get; }

    internal ImmutableDictionary<string, PackedDocument> Documents { get; }

    /// <summary>Counts writes; gives the versions of documents.</summary>
    internal long Version { get; }

    internal MemoryDocumentSnapshot With(string path, PackedDocument document) =>
        new(Documents.SetItem(path, document), Paths.Add(path), Version + 1);

    internal MemoryDocumentSnapshot Without(string path) => new(Documents.Remove(path), Paths.Remove(path), Version + 1);
}
