using System.Globalization;
using System.Text;

namespace WardCycle.Mail;

/// <summary>Header text outside ASCII (RFC 2047): base 64 words of at most 75 characters, never cut inside a character.</summary>
public static class EncodedWord
{
    private const string Start = "=?UTF-8?B?";
    private const string End = "?=";
    private const int MaxBytes = 45;

    /// <summary>The words, folded by CRLF and a space.</summary>
    public static string Encode(string text) =>
        text.All(c => c is >= ' ' and < '\x7f') && !text.Contains("=?", StringComparison.Ordinal) && text.Length <= 70
            ? text
            : string.Join("\r\n ", Chunks(text).Select(c => Start + Convert.ToBase64String(Encoding.UTF8.GetBytes(c)) + End));

    public static string Decode(string header)
    {
        var text = new StringBuilder();
        foreach (var word in header.Split((char[])[' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var isEncoded = word.StartsWith(Start, StringComparison.OrdinalIgnoreCase) && word.EndsWith(End, StringComparison.Ordinal);
            text.Append(isEncoded
                ? Encoding.UTF8.GetString(Convert.FromBase64String(word[Start.Length..^End.Length]))
                : text.Length == 0 ? word : " " + word);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Chunks(string text)
    {
        var chunk = new StringBuilder();
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MaxBytes)
            {
                yield return chunk.ToString();
                chunk.Clear();
                bytes = 0;
            }

            chunk.Append(string.Create(CultureInfo.InvariantCulture, $"{rune}"));
            bytes += rune.Utf8SequenceLength;
        }

        yield return chunk.ToString();
    }
}
