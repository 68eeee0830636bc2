using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace WardCycle.BrowserTests.Browsing;

/// <summary>Follows every link of a site from a page on; of pages of one kind (many sections, many mails) it looks at the first few.</summary>
public sealed partial class Crawl(Person person, string prefix)
{
    private const int MostOfAKind = 2;

    private readonly Queue<string> _waiting = new();
    private readonly HashSet<string> _known = [];
    private readonly Dictionary<string, int> _kinds = [];

    public int Pages { get; private set; }

    /// <param name="look">Given the page's name; says what is wrong.</param>
    public async Task<IReadOnlyList<string>> From(string start, Func<IPage, string, Task<IReadOnlyList<string>>> look)
    {
        List<string> findings = [];
        Meet(start);
        while (_waiting.TryDequeue(out var path))
        {
            if (await person.Open(path) is not { Ok: true } answer)
            {
                findings.Add($"{path} is linked and does not open");
                continue;
            }

            if (answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal))
            {
                Pages++;
                findings.AddRange(await look(person.Page, $"{prefix}-{Pages:00}{NameOf(path)}"));
                foreach (var link in await Links())
                {
                    Meet(link);
                }
            }
        }

        return findings;
    }

    /// <summary>Paths with query of the page's links into this site; files to keep are not opened.</summary>
    private async Task<string[]> Links() => await person.Page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('a[href]')]
            .filter(a => a.origin === location.origin && !/\.(xlsx|csv|json|yaml|zip)$/.test(a.pathname) && !/^\/s\/|\/file$/.test(a.pathname))
            .map(a => a.pathname + a.search)
        """);

    private void Meet(string path)
    {
        var kind = Kind(path);
        if (_known.Add(path) && (_kinds[kind] = _kinds.GetValueOrDefault(kind) + 1) <= MostOfAKind)
        {
            _waiting.Enqueue(path);
        }
    }

    private static string Kind(string path) => Ids().Replace(path.Split('?')[0], "/$1/*");

    private static string NameOf(string path) => NotForFiles().Replace(Ids().Replace(path.Split('?')[0], "/$1"), "-");

    [GeneratedRegex("/(cycles|wards|sheets|outbox)/[^/]+")]
    private static partial Regex Ids();

    [GeneratedRegex("[^0-9A-Za-z-]+")]
    private static partial Regex NotForFiles();
}
