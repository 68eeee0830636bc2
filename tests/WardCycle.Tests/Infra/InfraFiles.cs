using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WardCycle.Tests.Infra;

/// <summary>The files of infra, and what the Azure edition's code says that they have to agree with.</summary>
internal static partial class InfraFiles
{
    public static IReadOnlyList<BicepFile> All { get; } =
        [.. Directory.GetFiles(Repository("infra"), "*.bicep").Order(StringComparer.Ordinal).Select(f => new BicepFile(Path.GetFileName(f), File.ReadAllText(f)))];

    public static BicepFile Main => Named("main.bicep");

    public static string Parameters { get; } = File.ReadAllText(Repository("infra/main.bicepparam"));

    public static JsonDocument Sample { get; } = JsonDocument.Parse(SampleText);

    public static string SampleText => File.ReadAllText(Repository("local.settings.sample.json"));

    /// <summary>Constants of the Functions project's settings by their name there. Read as text: its packages do not restore everywhere.</summary>
    public static IReadOnlyDictionary<string, string> Constants { get; } =
        new[] { "SettingNames.cs", "AzureSettings.cs" }
            .SelectMany(f => Constant().Matches(File.ReadAllText(Repository("src/WardCycle.Functions/Settings/" + f))))
            .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);

    /// <summary>All of a project's source text.</summary>
    public static string Source { get; } =
        string.Concat(Directory.GetFiles(Repository("src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

    public static BicepFile Named(string name) => All.Single(f => f.Name == name);

    /// <summary>A setting as the environment spells it.</summary>
    public static string Setting(string constant) => Constants[constant].Replace(":", "__", StringComparison.Ordinal);

    public static string Repository(string path) => Path.Combine(Root(), path);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));

    [GeneratedRegex("public const string (\\w+) = \"([^\"]+)\";")]
    private static partial Regex Constant();
}
