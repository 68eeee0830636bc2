using System.Text.RegularExpressions;

namespace WardCycle.Local.Playing;

/// <summary>What a played section head takes from a mail: the link's id and its code. In memory only.</summary>
/// <param name="Day">The record day on the mail; null where the outbox does not tell.</param>
public sealed partial record PlayedMail(string Link, string Code, DateOnly? Day)
{
    /// <summary>Null where the text carries no link with a code: escalations, digests, summaries.</summary>
    public static PlayedMail? Find(string text, DateOnly? day) =>
        Address().Match(text) is { Success: true } found ? new(found.Groups["link"].Value, found.Groups["code"].Value, day) : null;

    public override string ToString() => $"mail of link {Link}";

    [GeneratedRegex("/s/(?<link>[0-9a-z]+)#(?<code>[0-9A-Z-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
