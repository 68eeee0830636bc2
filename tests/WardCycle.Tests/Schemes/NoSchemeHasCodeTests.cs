using System.Runtime.CompilerServices;
using WardCycle.Schemes;

namespace WardCycle.Tests.Schemes;

/// <summary>What a document needs is a part of the language: no line of code knows a scheme by its id.</summary>
public sealed class NoSchemeHasCodeTests
{
    [Fact]
    public void No_code_names_a_shipped_scheme_but_the_default_once()
    {
        var named = from file in Sources()
                    from id in ShippedSchemes.Ids
                    where File.ReadAllText(file).Contains($"\"{id}\"", StringComparison.Ordinal)
                    select $"{Path.GetFileName(file)} {id}";
        Assert.Equal(["ShippedSchemes.cs kyoto-kamigyo"], named);
    }

    private static IEnumerable<string> Sources([CallerFilePath] string here = "") =>
        Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(here)!, "../../../src"), "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
