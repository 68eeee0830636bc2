using Microsoft.Playwright;
using WardCycle.BrowserTests.Hosting;
using WardCycle.Calendar;

namespace WardCycle.BrowserTests.Browsing;

/// <summary>One browser and two sites for the tests of a collection: a rehearsal whose first phase is open, and a real year lived to 20 November.</summary>
public sealed class Stage : IAsyncLifetime
{
    /// <summary>As root there is no sandbox to use; nothing but the page under test may reach for the network.</summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Site? _rehearsal;
    private Site? _lived;

    public Site Rehearsal => _rehearsal!;

    public Site Lived => _lived!;

    public IBrowser Browser => _browser!;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Workplace.Chromium, Args = Arguments });
        _rehearsal = await Site.Open(MunicipalTime.At(new(2026, 4, 1), new(8, 30)));
        await _rehearsal.Year.Start(rehearsal: true);
        await _rehearsal.Year.AdvanceTo(new(2026, 4, 15));
        _lived = await Site.Open(MunicipalTime.At(new(2026, 4, 1), new(8, 30)));
        await _lived.Year.Start(rehearsal: false);
        await _lived.Year.LiveUntil(MunicipalTime.At(new(2026, 11, 20), new(16, 0)));
    }

    public async Task DisposeAsync()
    {
        await _browser!.DisposeAsync();
        _playwright!.Dispose();
        await _rehearsal!.DisposeAsync();
        await _lived!.DisposeAsync();
    }
}
