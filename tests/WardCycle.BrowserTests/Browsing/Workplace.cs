namespace WardCycle.BrowserTests.Browsing;

/// <summary>Where the tests find what <c>.ci/run</c> installs, and where they leave what they show.</summary>
public static class Workplace
{
    private const string Solution = "WardCycle.sln";

    /// <summary>The browser's program; variable <c>WARDCYCLE_CHROMIUM</c>, default <c>/usr/bin/chromium</c>.</summary>
    public static string Chromium => Environment.GetEnvironmentVariable("WARDCYCLE_CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>axe-core's script; variable <c>WARDCYCLE_AXE</c>, default where npm puts it under <c>artifacts/npm/axe-core</c>.</summary>
    public static string Axe => Environment.GetEnvironmentVariable("WARDCYCLE_AXE")
        ?? Path.Combine(Root, "artifacts", "npm", "axe-core", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Screenshots and printed pages, by a name that sorts; not in git.</summary>
    public static string Screen(string name)
    {
        var folder = Path.Combine(Root, "artifacts", "screens");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, name);
    }

    private static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, Solution)))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"{Solution} is not above the tests.");
        }

        return folder.FullName;
    }
}
