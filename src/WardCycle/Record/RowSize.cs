using System.Buffers;

namespace WardCycle.Record;

/// <summary>
/// What a row weighs, counted as Table Storage counts: at rest in UTF-16 with its property names, on the wire as one part
/// of a batch whose JSON writes everything but plain ASCII as an escape of six bytes.
/// </summary>
public static class RowSize
{
    /// <summary>Row overhead: the service's own 4 bytes, and the write id with its name.</summary>
    private const int Fixed = 4 + 120;

    /// <summary>A property's 8 bytes, a string's 4, a name of at most 4 units.</summary>
    private const int PerChunk = 8 + 4 + 8;

    /// <summary>Boundary, headers and the frame of the JSON of one part.</summary>
    private const int PerPart = 1024;

    private const int Escape = 6;

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(0x20, 0x5f).Select(c => (char)c).Except("\"&'+<>\\`")]);

    /// <summary>Bytes of a row at rest.</summary>
    public static int Stored(string partition, string key, string json) =>
        Fixed + 2 * (partition.Length + key.Length + json.Length) + PerChunk * TextChunks.AtMost(json.Length);

    /// <summary>Bytes of a change inside a commit; what a packer of commits adds up.</summary>
    public static int Sent(string partition, Change change) => Frame(partition, change) + Written(JsonOf(change));

    /// <summary>A bound on <see cref="Sent"/> that costs no look at the text.</summary>
    internal static int SentAtMost(string partition, Change change) =>
        Frame(partition, change) + Escape * (JsonOf(change)?.Length ?? 0);

    /// <summary>The text that a change writes; null for a deletion.</summary>
    public static string? JsonOf(Change change) => change switch
    {
        Change.Insert insert => insert.Json,
        Change.Replace replace => replace.Json,
        _ => null,
    };

    /// <summary>The keys stand in the address, percent-encoded, and in the body.</summary>
    private static int Frame(string partition, Change change) => PerPart + 4 * (partition.Length + change.Key.Length);

    private static int Written(ReadOnlySpan<char> text)
    {
        var bytes = 0;
        while (text.IndexOfAnyExcept(Plain) is var at and >= 0)
        {
            bytes += at + Escape;
            text = text[(at + 1)..];
        }

        return bytes + text.Length;
    }
}
