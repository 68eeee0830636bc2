using System.Text;

namespace WardCycle.Imports;

/// <summary>The text of a file from an office's machine: UTF-8 with or without BOM, or what Excel saves as CSV here (CP932).</summary>
public static class FileText
{
    public const string UnreadableMessage =
        "文字コードを判別できませんでした。「CSV UTF-8（コンマ区切り）」または「CSV（コンマ区切り）」の形式で保存し直してください。";

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private static readonly Encoding Cp932 =
        CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("The framework has lost code page 932.");

    /// <summary>Null where the bytes are neither; a NUL gives away UTF-16 and binary files.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            return null;
        }

        return bytes.StartsWith(Encoding.UTF8.Preamble)
            ? Try(Utf8, bytes[3..])
            : Try(Utf8, bytes) ?? Try(Cp932, bytes);
    }

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
