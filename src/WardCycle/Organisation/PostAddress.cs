using System.Buffers;

namespace WardCycle.Organisation;

/// <summary>What an address of a roster may look like: plain ASCII, one, without a name beside it. Stricter than RFC 5321 on purpose; an office's addresses are.</summary>
public static class PostAddress
{
    public const int MaxLength = 254;
    private const int MaxLocal = 64;
    private const int MaxLabel = 63;

    private static readonly SearchValues<char> LocalCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~.");

    public static bool Allows(string address)
    {
        var at = address.LastIndexOf('@');
        return at is > 0 and <= MaxLocal
            && address.Length <= MaxLength
            && IsLocal(address.AsSpan(0, at))
            && IsDomain(address[(at + 1)..]);
    }

    /// <summary>Whether the domain is one of these, or lies below one of them; every domain where none are named.</summary>
    public static bool IsWithin(string address, IReadOnlyCollection<string> domains)
    {
        var domain = address[(address.LastIndexOf('@') + 1)..];
        return domains.Count == 0 || domains.Any(d =>
            domain.Equals(d, StringComparison.OrdinalIgnoreCase) || domain.EndsWith("." + d, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsLocal(ReadOnlySpan<char> local) =>
        !local.ContainsAnyExcept(LocalCharacters) && local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal);

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length >= 2 && labels.All(IsLabel);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabel
        && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        && label[0] != '-'
        && label[^1] != '-';
}
