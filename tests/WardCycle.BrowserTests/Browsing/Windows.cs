using Microsoft.Playwright;

namespace WardCycle.BrowserTests.Browsing;

/// <summary>Sizes of a browser's window in CSS pixels.</summary>
public static class Windows
{
    public static ViewportSize Desk => new() { Width = 1280, Height = 900 };

    public static ViewportSize Phone => new() { Width = 320, Height = 640 };

    /// <summary>What a window of 1280 by 1024 is at 400 % (WCAG 1.4.10).</summary>
    public static ViewportSize Zoomed => new() { Width = 320, Height = 256 };
}
