namespace WardCycle.Web.Secretariat.Mails;

/// <summary>A mail's lines for the screen: an address that stands alone on its line can be followed, as a mail program would have it.</summary>
public static class MailLines
{
    public static IEnumerable<(string Line, bool IsLink)> Of(string body, Uri publicBase) =>
        from line in body.Split('\n')
        select (line, IsOurs(line.Trim(), publicBase));

    /// <summary>Only addresses of our own pages: a mail's text holds what people typed, too.</summary>
    private static bool IsOurs(string line, Uri publicBase) =>
        !line.Contains(' ', StringComparison.Ordinal)
        && Uri.TryCreate(line, UriKind.Absolute, out var address)
        && address.GetLeftPart(UriPartial.Authority) == publicBase.GetLeftPart(UriPartial.Authority)
        && address.AbsolutePath.StartsWith("/s", StringComparison.Ordinal);
}
