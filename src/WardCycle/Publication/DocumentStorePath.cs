using System.Buffers;

namespace WardCycle.Publication;

/// <summary>
/// What a document's path may be: parts of <c>A-Z a-z 0-9 . _ -</c> with <c>/</c> between them, 200 characters a part and
/// 512 in all. No part begins or ends with a dot, so no path leaves its folder and every file system can hold it.
/// </summary>
public static class DocumentStorePath
{
    public const int MaxLength = 512;

    public const int MaxPartLength = 200;

    private static readonly SearchValues<char> PartCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    public static bool Allows(string path) => path.Length is > 0 and <= MaxLength && path.Split('/').All(AllowsPart);

    /// <exception cref="ArgumentException">No document can stand at that path.</exception>
    public static void Check(string path)
    {
        if (!Allows(path))
        {
            throw new ArgumentException($"No document can stand at this path of {path.Length} characters; see {nameof(DocumentStorePath)}.", nameof(path));
        }
    }

    private static bool AllowsPart(string part) =>
        part.Length is > 0 and <= MaxPartLength
        && part[0] != '.'
        && part[^1] != '.'
        && !part.AsSpan().ContainsAnyExcept(PartCharacters);
}
