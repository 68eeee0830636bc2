using System.Runtime.CompilerServices;
using WardCycle.Schemes;

namespace WardCycle.Tests.Schemes;

/// <summary>The texts that the tests of schemes work on.</summary>
internal static class SchemeFiles
{
    public static string Default { get; } = ShippedSchemes.Yaml(ShippedSchemes.Default)!;

    /// <summary>The example in README.md.</summary>
    public static string Example { get; } = ExampleIn(File.ReadAllText(Beside("README.md")), 0);

    /// <summary>The second example in README.md: items, figures, targets, a suggestion.</summary>
    public static string ItemExample { get; } = ExampleIn(File.ReadAllText(Beside("README.md")), 1);

    public static Scheme Loaded(string yaml) =>
        SchemeLoader.Load(yaml, "test.yaml") switch
        {
            SchemeLoad.Loaded loaded => loaded.Scheme,
            SchemeLoad.Refused refused => throw new InvalidDataException(string.Join('\n', refused.Problems)),
            _ => throw new InvalidOperationException(),
        };

    public static IReadOnlyList<SchemeProblem> Problems(string yaml) =>
        SchemeLoader.Load(yaml, "test.yaml") is SchemeLoad.Refused refused ? refused.Problems : [];

    public static string Beside(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../../src/WardCycle/Schemes", name);

    private static string ExampleIn(string readme, int number)
    {
        var from = 0;
        for (var i = 0; i <= number; i++)
        {
            from = readme.IndexOf("```yaml\n", from, StringComparison.Ordinal) + "```yaml\n".Length;
        }

        return readme[from..readme.IndexOf("```", from, StringComparison.Ordinal)];
    }
}
