using System.Text.RegularExpressions;

namespace WardCycle.Tests.Infra;

/// <summary>One Bicep file as text, with what a test can ask of it without a compiler: declarations, uses, modules.</summary>
internal sealed partial class BicepFile(string name, string text)
{
    private readonly List<BicepWord> _words = [.. BicepWords.In(text)];

    public string Name => name;

    public string Text => text;

    /// <summary>The words that stand for something declared: no property, no key, no declaration.</summary>
    public IEnumerable<string> Uses => _words.Where(w => w.IsUse).Select(w => w.Text);

    public IReadOnlyList<string> Parameters => Declared("param");

    public IReadOnlyList<string> Variables => Declared("var");

    public IReadOnlyList<string> Outputs => Declared("output");

    public IReadOnlyList<string> Resources => Declared("resource");

    /// <summary>Parameters that a caller has to pass.</summary>
    public IReadOnlyList<string> Required => [.. RequiredParameter().Matches(text).Select(m => m.Groups[1].Value)];

    public IReadOnlyList<BicepModule> Modules =>
        [.. Module().Matches(text).Select(m => new BicepModule(m.Groups[1].Value, m.Groups[2].Value, Keys(m.Groups[3].Value)))];

    /// <summary>Types of resources with their version.</summary>
    public IReadOnlyList<string> Types => [.. ResourceType().Matches(text).Select(m => m.Groups[1].Value)];

    /// <summary>Names that a loop gives to its items.</summary>
    public IReadOnlyList<string> LoopNames =>
        [.. Loop().Matches(text).SelectMany(m => m.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries))];

    /// <summary>What is read of another module's outputs, as (module, output).</summary>
    public IReadOnlyList<(string Module, string Output)> OutputsRead =>
        [.. OutputRead().Matches(text).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];

    /// <summary>The strings of a list variable, where it holds nothing but strings and other variables.</summary>
    public IReadOnlyList<string> List(string variable)
    {
        var items = Regex.Match(text, $@"^var {variable} = \[\n((?:  .*\n)+)\]", RegexOptions.Multiline).Groups[1].Value;
        return [.. items.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Value(line.Trim()))];
    }

    public override string ToString() => name;

    private string Value(string item) =>
        item.StartsWith('\'') ? item.Trim('\'') : Regex.Match(text, $"^var {item} = '(.*)'$", RegexOptions.Multiline).Groups[1].Value;

    private List<string> Declared(string kind) =>
        [.. Declaration().Matches(text).Where(m => m.Groups[1].Value == kind).Select(m => m.Groups[2].Value)];

    private static List<string> Keys(string block) => [.. Key().Matches(block).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"^(param|var|resource|module|output) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^param (\w+) [^=\n]+$", RegexOptions.Multiline)]
    private static partial Regex RequiredParameter();

    [GeneratedRegex(@"^module (\w+) '([^']+)' = (?:if \(.*\) )?\{\n  name: '\w+'\n  params: \{\n((?:    .*\n)*)  \}\n\}", RegexOptions.Multiline)]
    private static partial Regex Module();

    [GeneratedRegex(@"^resource \w+ '([^']+)'", RegexOptions.Multiline)]
    private static partial Regex ResourceType();

    [GeneratedRegex(@"\[for \(?([\w, ]+?)\)? in ")]
    private static partial Regex Loop();

    [GeneratedRegex(@"\b(\w+)\.outputs\.(\w+)")]
    private static partial Regex OutputRead();

    [GeneratedRegex(@"^    (\w+):", RegexOptions.Multiline)]
    private static partial Regex Key();
}
