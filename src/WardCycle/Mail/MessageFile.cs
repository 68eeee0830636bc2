using System.Globalization;
using System.Text;
using WardCycle.Calendar;

namespace WardCycle.Mail;

/// <summary>A mail as an .eml file (RFC 5322, MIME, UTF-8): the same mail gives the same bytes.</summary>
public static class MessageFile
{
    /// <summary>The sender that a rehearsal's mails bear; it can never be reached.</summary>
    public const string OutboxSender = "wardcycle@outbox.invalid";

    private const int MaxLineBytes = 900;
    private const string Base64 = "base64";
    private const string EightBit = "8bit";

    public static byte[] Write(OutgoingMail mail)
    {
        var body = mail.Body.ReplaceLineEndings("\r\n");
        var encoding = body.Split("\r\n").All(l => Encoding.UTF8.GetByteCount(l) <= MaxLineBytes) ? EightBit : Base64;
        var text = new StringBuilder()
            .Append("Date: ").Append(Date(mail.RecordTime)).Append("\r\n")
            .Append("From: ").Append(OutboxSender).Append("\r\n")
            .Append("To: ").Append(mail.To).Append("\r\n");
        if (mail.ReplyTo is { Length: > 0 } replyTo)
        {
            text.Append("Reply-To: ").Append(replyTo).Append("\r\n");
        }

        text.Append("Subject: ").Append(EncodedWord.Encode(mail.Subject)).Append("\r\n")
            .Append("Message-ID: ").Append(MessageId(mail.Operation)).Append("\r\n")
            .Append("MIME-Version: 1.0\r\n")
            .Append("Content-Type: text/plain; charset=utf-8\r\n")
            .Append("Content-Transfer-Encoding: ").Append(encoding).Append("\r\n\r\n")
            .Append(encoding == EightBit ? body : Folded(body));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Reads a file of ours. Null where it is none.</summary>
    public static OutboxMail? Read(string operation, ReadOnlySpan<byte> file)
    {
        var text = Encoding.UTF8.GetString(file);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var headers = Headers(text[..end]);
        return DateTimeOffset.TryParse(headers.GetValueOrDefault("Date"), CultureInfo.InvariantCulture, out var date)
            ? new(
                operation,
                headers.GetValueOrDefault("To", ""),
                headers.GetValueOrDefault("Reply-To"),
                EncodedWord.Decode(headers.GetValueOrDefault("Subject", "")),
                date.ToUniversalTime(),
                Body(headers, text[(end + 4)..]))
            : null;
    }

    /// <summary>The same for every try, so that a mail program can tell that two are one.</summary>
    public static string MessageId(string operation) => $"<{operation}@wardcycle.invalid>";

    public static string Date(DateTimeOffset at) =>
        at.ToOffset(MunicipalTime.Offset).ToString("ddd, dd MMM yyyy HH:mm:ss +0900", CultureInfo.InvariantCulture);

    private static string Folded(string body) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(body), Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings("\r\n") + "\r\n";

    private static string Body(Dictionary<string, string> headers, string body) =>
        (headers.GetValueOrDefault("Content-Transfer-Encoding") == Base64 ? Encoding.UTF8.GetString(Convert.FromBase64String(body)) : body)
        .ReplaceLineEndings("\n");

    private static Dictionary<string, string> Headers(string head)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (var line in head.Replace("\r\n ", "\n", StringComparison.Ordinal).Split("\r\n"))
        {
            if (line.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0)
            {
                headers[line[..colon]] = line[(colon + 2)..];
            }
        }

        return headers;
    }
}
