namespace WardCycle.Web.Mail;

/// <summary>A mail server's reply (RFC 5321, 4.2): its code, and each line's words.</summary>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsOk => Code is >= 200 and < 400;

    /// <summary>The words after a keyword of EHLO's answer (<c>AUTH LOGIN PLAIN</c>); null where it is not offered.</summary>
    public IReadOnlyList<string>? Offer(string keyword) =>
        Lines.Select(l => l.Split([' ', '='], StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(w => w.Length > 0 && w[0].Equals(keyword, StringComparison.OrdinalIgnoreCase))?[1..];
}
