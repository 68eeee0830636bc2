using System.Collections.Immutable;
using System.Security.Cryptography;

namespace WardCycle.Web.Look;

/// <summary>The style sheet, the script and the icon, embedded; their address carries a hash of the content, so that they may be cached for ever.</summary>
public static class LookFiles
{
    private static readonly ImmutableDictionary<string, Asset> ByPath =
        new[] { Load("wardcycle.css", "text/css; charset=utf-8"), Load("wardcycle.js", "text/javascript; charset=utf-8"), Load("icon.svg", "image/svg+xml") }
        .ToImmutableDictionary(a => a.Path, StringComparer.Ordinal);

    public static string Css { get; } = PathOf("wardcycle.css");

    public static string Script { get; } = PathOf("wardcycle.js");

    public static string Icon { get; } = PathOf("icon.svg");

    public static Asset? Find(string path) => ByPath.GetValueOrDefault(path);

    private static string PathOf(string name) => ByPath.Keys.First(p => p.EndsWith(name, StringComparison.Ordinal));

    private static Asset Load(string name, string contentType)
    {
        using var stream = typeof(LookFiles).Assembly.GetManifestResourceStream($"look/{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
        return new($"/look/{hash}/{name}", contentType, bytes);
    }
}
