using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using WardCycle.Mail;

namespace WardCycle.Filing;

/// <summary>Whether a file holds a text in any dress: as it is, encoded for HTML or XML, escaped in JSON, packed in a workbook, folded in a mail.</summary>
public static partial class DocumentTraces
{
    private const long MaxEntry = 256L * 1024 * 1024;

    public static bool Holds(string path, ReadOnlyMemory<byte> bytes, IReadOnlyCollection<string> texts) =>
        Words(path, bytes).Any(word => texts.Any(t => word.Contains(t, StringComparison.Ordinal)));

    private static IEnumerable<string> Words(string path, ReadOnlyMemory<byte> bytes) => Path.GetExtension(path) switch
    {
        ".xlsx" or ".zip" => Packed(bytes),
        ".eml" when MessageFile.Read("x", bytes.Span) is { } mail => [Encoding.UTF8.GetString(bytes.Span), mail.Subject, mail.Body, mail.To],
        _ => Dresses(Encoding.UTF8.GetString(bytes.Span)),
    };

    /// <summary>Those that differ from the text as it is: most files wear but one or two.</summary>
    private static IEnumerable<string> Dresses(string text)
    {
        yield return text;
        if (text.Contains('&', StringComparison.Ordinal))
        {
            yield return WebUtility.HtmlDecode(text);
        }

        if (text.Contains('<', StringComparison.Ordinal))
        {
            yield return WebUtility.HtmlDecode(Tag().Replace(text, ""));
        }

        if (text.Contains('\\', StringComparison.Ordinal))
        {
            yield return Unescaped(text);
        }

        if (text.Contains("\"\"", StringComparison.Ordinal) || text.Contains("\r\n", StringComparison.Ordinal))
        {
            yield return text.Replace("\"\"", "\"", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);
        }
    }

    private static string Unescaped(string text) => Escape().Replace(text, m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString()).Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal);

    private static List<string> Packed(ReadOnlyMemory<byte> bytes)
    {
        List<string> words = [];
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries.Where(e => e.Length <= MaxEntry))
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                words.AddRange(Dresses(reader.ReadToEnd()));
            }
        }
        catch (InvalidDataException)
        {
            words.AddRange(Dresses(Encoding.UTF8.GetString(bytes.Span)));
        }

        return words;
    }

    [GeneratedRegex(@"<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
