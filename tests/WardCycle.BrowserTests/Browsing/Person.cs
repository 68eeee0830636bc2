using Microsoft.Playwright;
using WardCycle.BrowserTests.Hosting;

namespace WardCycle.BrowserTests.Browsing;

/// <summary>Somebody at a browser of their own, and everything that the browser complained about.</summary>
public sealed class Person : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Person(IBrowserContext context, IPage page, Site site)
    {
        _context = context;
        Page = page;
        Site = site;
    }

    public IPage Page { get; }

    public Site Site { get; }

    /// <summary>Messages of the console at warning or worse (a broken content policy is one of them) and script errors.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <param name="withPolicy">False: pages come without their content policy, because a report's own forbids every script, axe's too.</param>
    public static async Task<Person> Arrive(IBrowser browser, Site site, ViewportSize? window = null, bool script = true, float zoom = 1, bool withPolicy = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = window ?? Windows.Desk,
            JavaScriptEnabled = script,
            DeviceScaleFactor = zoom,
            Locale = "ja-JP",
            TimezoneId = "Asia/Tokyo",
        });
        var page = await context.NewPageAsync();
        if (!withPolicy)
        {
            await page.RouteAsync("**/*", DropPolicy);
        }

        var person = new Person(context, page, site);
        page.Console += (_, message) => person.Note(message);
        page.PageError += (_, error) => person._complaints.Add(error);
        return person;
    }

    public async Task<IResponse> Open(string path) => (await Page.GotoAsync(Site.Address(path)))!;

    public Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task<string> Heading() => Page.Locator("h1").InnerTextAsync();

    /// <summary>Comes in as the city's secretariat, by the one-time code.</summary>
    public async Task<Person> SignIn()
    {
        await Open("/office/sign-in/code");
        await Page.GetByLabel("コード").FillAsync(await Site.OneTimeCode());
        await Press("事務局として入る");
        Assert.Equal("進み具合", await Heading());
        return this;
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static async Task DropPolicy(IRoute route)
    {
        var answer = await route.FetchAsync();
        await route.FulfillAsync(new() { Response = answer, Headers = answer.Headers.Where(h => h.Key != "content-security-policy") });
    }

    private void Note(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning")
        {
            _complaints.Add($"{Page.Url}: {message.Text}");
        }
    }
}
