using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace WardCycle.Tests.Web.Look;

/// <summary>A letter, then @ and a name, is a mail address to Razor and is printed as it stands; Japanese letters are letters. Such places need @( ).</summary>
public sealed class RazorTextTests
{
    [Fact]
    public void No_page_prints_the_name_of_a_value_instead_of_the_value()
    {
        var found = from file in Pages()
                    from line in File.ReadAllLines(file).Select((text, i) => (text, i))
                    where Regex.IsMatch(line.text, @"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}-[・]]@[A-Za-z_]")
                    select $"{Path.GetFileName(file)}:{line.i + 1}";
        Assert.Empty(found);
    }

    private static IEnumerable<string> Pages([CallerFilePath] string here = "") =>
        Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(here)!, "../../../../src"), "*.razor", SearchOption.AllDirectories);
}
