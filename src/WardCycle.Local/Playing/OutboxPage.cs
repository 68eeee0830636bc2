using System.Net;
using System.Text.RegularExpressions;

namespace WardCycle.Local.Playing;

/// <summary>The secretariat's outbox page of a rehearsal, read as a signed-in secretariat. For either edition.</summary>
public sealed partial class OutboxPage(PlayBrowser browser, Uri page) : IOutboxSource
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<PlayedMail>> New(CancellationToken cancel)
    {
        var list = await browser.Get(page.PathAndQuery, cancel);
        List<PlayedMail> mails = [];
        foreach (var path in MailLinks().Matches(list.Html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Reverse())
        {
            if (_seen.Add(path) && PlayedMail.Find(WebUtility.HtmlDecode((await browser.Get(path, cancel)).Html), null) is { } mail)
            {
                mails.Add(mail);
            }
        }

        return mails;
    }

    [GeneratedRegex("href=\"(/office/cycles/[^\"/]+/outbox/[^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex MailLinks();
}
