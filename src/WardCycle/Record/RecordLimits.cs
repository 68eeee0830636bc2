using System.Buffers;

namespace WardCycle.Record;

/// <summary>
/// What a row and a commit may be, in every edition: Table Storage's figures (rule 13), checked here before any store is
/// touched, because the emulator and SQLite are looser than the service.
/// </summary>
public static class RecordLimits
{
    public const int MaxKeyLength = 512;

    public const int MaxChanges = 100;

    public const int MaxCommitBytes = 4 * 1024 * 1024;

    public const int MaxRowBytes = 1024 * 1024;

    /// <summary>UTF-16 units of one string property; longer text is cut by <see cref="TextChunks"/>.</summary>
    public const int MaxPropertyUnits = 32_768;

    /// <summary>A ward with more sheets is split into several cycles.</summary>
    public const int MaxSheetsPerWard = 300;

    /// <summary>A city with more wards runs several cycles.</summary>
    public const int MaxWardsPerCycle = 100;

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(
        [.. Enumerable.Range(0x20, 0x5f).Select(c => (char)c).Except(@"/\#?")]);

    /// <summary>True for 1 to 512 printable ASCII characters without <c>/ \ # ?</c>.</summary>
    public static bool AllowsKey(string key) =>
        key.Length is > 0 and <= MaxKeyLength && !key.AsSpan().ContainsAnyExcept(KeyCharacters);

    /// <exception cref="RecordLimitException">The commit breaks a limit; the message says which.</exception>
    public static void Check(string partition, IReadOnlyList<Change> changes)
    {
        CheckKey(partition, "Partition key");
        if (changes.Count > MaxChanges)
        {
            throw new RecordLimitException($"A commit to partition '{partition}' holds {changes.Count} changes; the limit is {MaxChanges}.");
        }

        foreach (var change in changes)
        {
            CheckChange(partition, change);
        }

        CheckDistinct(partition, changes);
        CheckCommitBytes(partition, changes);
    }

    private static void CheckKey(string key, string what)
    {
        if (!AllowsKey(key))
        {
            throw new RecordLimitException(
                $"{what} '{Shown(key)}' is not allowed: 1 to {MaxKeyLength} printable ASCII characters without / \\ # ?.");
        }
    }

    private static void CheckChange(string partition, Change change)
    {
        CheckKey(change.Key, "Row key");
        if (RowSize.JsonOf(change) is not { } json)
        {
            return;
        }

        if (RowSize.Stored(partition, change.Key, json) is var size and > MaxRowBytes)
        {
            throw new RecordLimitException($"Row '{change.Key}' takes {size} bytes; the limit is {MaxRowBytes}.");
        }

        if (!IsWellFormed(json))
        {
            throw new RecordLimitException($"Row '{change.Key}' holds a lone surrogate or U+0000; no store keeps those.");
        }
    }

    private static void CheckDistinct(string partition, IReadOnlyList<Change> changes)
    {
        if (changes.Count < 2)
        {
            return;
        }

        var seen = new HashSet<string>(changes.Count, StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (!seen.Add(change.Key))
            {
                throw new RecordLimitException($"A commit to partition '{partition}' changes row '{change.Key}' twice; the limit is one change per key.");
            }
        }
    }

    /// <summary>The dear exact count runs only where the cheap bound is over the limit.</summary>
    private static void CheckCommitBytes(string partition, IReadOnlyList<Change> changes)
    {
        if (changes.Sum(c => RowSize.SentAtMost(partition, c)) <= MaxCommitBytes)
        {
            return;
        }

        var size = changes.Sum(c => RowSize.Sent(partition, c));
        if (size > MaxCommitBytes)
        {
            throw new RecordLimitException(
                $"A commit to partition '{partition}' of {changes.Count} changes from '{changes[0].Key}' on takes {size} bytes; the limit is {MaxCommitBytes}.");
        }
    }

    private static bool IsWellFormed(string json)
    {
        if (json.Contains('\0', StringComparison.Ordinal))
        {
            return false;
        }

        var rest = json.AsSpan();
        for (var at = FirstSurrogate(rest); at >= 0; at = FirstSurrogate(rest))
        {
            if (at + 1 == rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
            {
                return false;
            }

            rest = rest[(at + 2)..];
        }

        return true;
    }

    private static int FirstSurrogate(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\ud800', '\udfff');

    private static string Shown(string key) =>
        string.Concat(key.Take(80).Select(c => c is >= ' ' and < '\x7f' ? c.ToString() : $"\\u{(int)c:x4}"));
}
