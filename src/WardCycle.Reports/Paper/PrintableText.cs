using System.Buffers;
using System.Text;

namespace WardCycle.Reports.Paper;

/// <summary>
/// Text that every target can hold (rules 21 and 22): line ends are LF; what neither XML nor UTF-8 can carry
/// (control characters, lone surrogates, U+FFFE, U+FFFF) becomes U+FFFD, so that the reader sees that something stood there.
/// </summary>
internal static class PrintableText
{
    /// <summary>Text without any of these is safe as it is; most text is.</summary>
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(i => (char)i).Where(c => char.IsSurrogate(c) || c is '\u2028' or '\u2029' || !IsPrintable(c))]);

    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Suspicious) < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            clean.Append(IsPrintable(rune.Value) ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }

    private static bool IsPrintable(int value) => value switch
    {
        '\t' or '\n' => true,
        < 0x20 or (>= 0x7F and < 0xA0) => false,
        0xFFFE or 0xFFFF => false,
        _ => true,
    };
}
