using Microsoft.Playwright;

namespace WardCycle.BrowserTests.Browsing;

/// <summary>Looks at the page that is open, wide and narrow: keeps a picture of each and says what is wrong with it.</summary>
public static class Sight
{
    private const string AxeRun = """
        async () => (await axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } }))
            .violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 4).map(n => n.target.join(' ')).join(' | ')}`)
        """;

    private const string Overflowing = """
        () => document.documentElement.scrollWidth <= window.innerWidth ? []
            : [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 && !e.closest('.wc-scroll'))
                .slice(0, 4).map(e => `${e.tagName.toLowerCase()}.${e.className} ends at ${Math.round(e.getBoundingClientRect().right)}`)
                .concat(`the page is ${document.documentElement.scrollWidth} wide`)
        """;

    /// <summary>Only a page that cannot run axe at all takes longer.</summary>
    private static readonly TimeSpan AxeLimit = TimeSpan.FromSeconds(60);

    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Workplace.Axe));

    /// <summary>Empty where all is well.</summary>
    /// <param name="name">The picture's name: subject and page.</param>
    public static async Task<IReadOnlyList<string>> Findings(this IPage page, string name)
    {
        List<string> findings = [];
        foreach (var (width, window) in new[] { ("wide", Windows.Desk), ("narrow", Windows.Phone) })
        {
            await page.SetViewportSizeAsync(window.Width, window.Height);
            await page.ScreenshotAsync(new() { Path = Workplace.Screen($"{name}.{width}.png"), FullPage = true });
            findings.AddRange(from finding in await Axe(page) select $"{name} ({width}) axe {finding}");
            findings.AddRange(from finding in await Overflow(page) select $"{name} ({width}) scrolls sideways: {finding}");
        }

        await page.SetViewportSizeAsync(Windows.Desk.Width, Windows.Desk.Height);
        return findings;
    }

    public static async Task<string[]> Axe(this IPage page)
    {
        await page.EvaluateAsync(Script.Value);
        return await page.EvaluateAsync<string[]>(AxeRun).WaitAsync(AxeLimit);
    }

    /// <summary>What sticks out of the window; tables that scroll in a frame of their own do not count.</summary>
    public static async Task<string[]> Overflow(this IPage page) => await page.EvaluateAsync<string[]>(Overflowing);
}
