using WardCycle.Links;

namespace WardCycle.Mail.Texts;

/// <summary>Reads a stored body.</summary>
public static class MailSegments
{
    private const string Hidden = "（確認コードは表示しません）";

    /// <summary>For the eyes of the secretariat: every code is hidden.</summary>
    public static string Masked(IReadOnlyList<MailSegment> body) => Join(body, _ => Hidden)!;

    /// <summary>With its codes: in memory, between claim and send, and nowhere else. Null where a code can no longer be made.</summary>
    public static string? Unmask(IReadOnlyList<MailSegment> body, Func<PublicId, string?> codeOf) => Join(body, codeOf);

    private static string? Join(IReadOnlyList<MailSegment> body, Func<PublicId, string?> codeOf)
    {
        var parts = body.Select(s => s switch
        {
            MailSegment.Text text => text.Value,
            MailSegment.Code code => codeOf(code.Link),
            _ => throw new InvalidOperationException($"Unknown segment {s.GetType().Name}."),
        }).ToList();
        return parts.Contains(null) ? null : string.Concat(parts);
    }
}
