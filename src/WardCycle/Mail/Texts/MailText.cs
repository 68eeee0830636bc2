using System.Buffers;
using System.Globalization;
using System.Text;

namespace WardCycle.Mail.Texts;

/// <summary>Makes people's words safe and readable in a mail (rules 21 and 22).</summary>
public static class MailText
{
    /// <summary>Half-width columns of a line: 35 full-width characters, so that no mail program folds it again.</summary>
    public const int Columns = 70;

    // Whatever may have to be looked at: controls, surrogates, marks of direction, separators.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c =>
            char.IsControl(c) || char.IsSurrogate(c) || TurnsReading(c) || c is '\u2028' or '\u2029')]);

    private const string NeverFirst = "、。，．・：；？！）」』】〕］｝〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…";

    /// <summary>One line: line ends and other controls become spaces, characters that turn the reading direction go.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>One line with its spaces as they are.</summary>
    public static string Plain(string text) => Clean(text, keepLines: false);

    /// <summary>Lines as typed (LF), without controls and reversed text; half of a surrogate pair becomes U+FFFD.</summary>
    public static string Lines(string text) => Clean(text.ReplaceLineEndings("\n"), keepLines: true).Trim('\n');

    /// <summary>Folds a line of ours to <see cref="Columns"/>; words in ASCII and punctuation that begins no line stay whole.</summary>
    public static IEnumerable<string> Fold(string line) => 2 * line.Length <= Columns ? [line] : FoldLong(line);

    /// <summary>Half-width columns that a text takes.</summary>
    public static int Width(string text) => Characters(text).Sum(WidthOf);

    private static IEnumerable<string> FoldLong(string line)
    {
        var folded = new StringBuilder();
        var columns = 0;
        var before = "";
        foreach (var character in Characters(line))
        {
            var width = WidthOf(character);
            if (columns + width > Columns && MayBreak(before, character))
            {
                yield return folded.ToString();
                folded.Clear();
                columns = 0;
            }

            folded.Append(character);
            columns += width;
            before = character;
        }

        yield return folded.ToString();
    }

    private static int WidthOf(string character) => char.IsAscii(character[0]) || character[0] is >= '\uff61' and <= '\uff9f' ? 1 : 2;

    private static bool MayBreak(string before, string character) =>
        !NeverFirst.Contains(character[0], StringComparison.Ordinal)
        && !(before.Length > 0 && char.IsAsciiLetterOrDigit(before[0]) && char.IsAsciiLetterOrDigit(character[0]))
        && before is not ("（" or "「" or "『" or "【");

    private static IEnumerable<string> Characters(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }

    private static string Clean(string text, bool keepLines)
    {
        if (!text.AsSpan().ContainsAny(Suspects))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n' && keepLines)
            {
                clean.Append('\n');
            }
            else if (rune.Value == '\t' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                clean.Append(' ');
            }
            else if (!TurnsReading(rune.Value))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    // Embeddings, overrides and isolates; marks for joining (ZWJ, variation selectors) are part of people's names.
    private static bool TurnsReading(int rune) =>
        rune is (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069) or 0x200e or 0x200f or 0x061c;
}
