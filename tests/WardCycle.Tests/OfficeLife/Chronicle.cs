using System.Globalization;
using WardCycle.Calendar;

namespace WardCycle.Tests.OfficeLife;

/// <summary>What happened, in order: counted by kind, and told where something is wrong.</summary>
internal sealed class Chronicle(int seed)
{
    private const int Told = 60;

    private readonly List<string> _lines = [];

    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    public List<string> Faults { get; } = [];

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

    /// <param name="about">Only lines that name one of these, and the last few.</param>
    public string Tell(params string[] about) => string.Join('\n',
        _lines.Where(l => about.Any(a => l.Contains(a, StringComparison.Ordinal))).TakeLast(Told).Append("...").Concat(_lines.TakeLast(Told / 3)).Prepend($"seed {seed}"));
}
