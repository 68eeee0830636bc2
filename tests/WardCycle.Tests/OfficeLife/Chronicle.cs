using System.Globalization;
using System.Text.RegularExpressions;
using WardCycle.Calendar;

namespace WardCycle.Tests.OfficeLife;

/// <summary>What happened, in order: counted by kind, and told where something is wrong.</summary>
internal sealed partial class Chronicle(int seed)
{
    private const int Told = 90;

    private readonly List<string> _lines = [];

    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    public List<string> Faults { get; } = [];

    public IReadOnlyList<string> Lines => _lines;

    public int Count(string kind) => Counts.GetValueOrDefault(kind);

    public void Happened(DateTimeOffset at, string kind, string where)
    {
        Counts[kind] = Count(kind) + 1;
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{MunicipalTime.DayOf(at):yyyy-MM-dd} {MunicipalTime.TimeOf(at):HH:mm:ss} {kind}: {where}"));
    }

    public void Note(DateTimeOffset at, string what) =>
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{MunicipalTime.DayOf(at):yyyy-MM-dd} {MunicipalTime.TimeOf(at):HH:mm:ss} {what}"));

    public void Wrong(DateTimeOffset at, string what)
    {
        Note(at, $"WRONG: {what}");
        Faults.Add(_lines[^1]);
    }

    /// <summary>The last that happened to whom the faults name, and the last of all.</summary>
    public string Tell()
    {
        if (Faults.Count == 0)
        {
            return "";
        }

        var about = Faults.Take(3).SelectMany(f => Section().Matches(f)).Select(m => m.Value).Append("dates").Distinct().ToList();
        return string.Join('\n', _lines.Where(l => about.Append("dates").Any(a => l.Contains(a, StringComparison.Ordinal))).Where(l => l.StartsWith(Faults[0][..7], StringComparison.Ordinal)).TakeLast(Told * 4).Append("...").Concat(_lines.TakeLast(Told / 3)).Prepend($"seed {seed}"));
    }

    [GeneratedRegex(@"(kita|naka|minami)-[a-z]+-[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Section();
}
