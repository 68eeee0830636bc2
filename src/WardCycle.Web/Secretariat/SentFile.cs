namespace WardCycle.Web.Secretariat;

/// <summary>A file that a form sends, or carries along unseen (base64) from the page on which it was looked at.</summary>
internal static class SentFile
{
    /// <summary>The hidden field of a file that is carried along.</summary>
    public const string Field = "carried";

    /// <summary>No bytes where none was chosen, or what is carried along came broken. A file that is chosen anew takes the place of the one carried along.</summary>
    public static async Task<(byte[]? Bytes, bool IsCarried)> Read(OfficeVisit visit)
    {
        if (visit.Form!.Files["file"] is { Length: > 0 } file)
        {
            using var copy = new MemoryStream();
            await file.CopyToAsync(copy, visit.Cancel);
            return (copy.ToArray(), false);
        }
        var text = visit.Field(Field);
        var buffer = new byte[text.Length];
        return text.Length == 0 ? (null, false) : (Convert.TryFromBase64String(text, buffer, out var length) ? buffer[..length] : null, true);
    }
}
