using System.Globalization;
using WardCycle.Filing;
using WardCycle.Record;

namespace WardCycle.Tests.OfficeLife.Stories;

/// <summary>Personal data that slipped into a text, and its erasure everywhere.</summary>
internal sealed class Markers(Office office)
{
    /// <summary>Begins every one: what a scan looks for first.</summary>
    public const string Beginning = "抹消標識の";

    public const string Blank = "［抹消］";

    private readonly Dictionary<string, string> _known = [];

    public List<(string Cycle, string Text)> Erased { get; } = [];

    public string Of(Scene scene) => _known.TryGetValue(scene.Key, out var text) ? text
        : _known[scene.Key] = string.Create(CultureInfo.InvariantCulture, $"{Beginning}山田{_known.Count + 1}花子さん090-1234-{_known.Count + 1:D4}");

    public Act Erase(Scene scene)
    {
        var (marker, cycle) = (Of(scene), scene.Cycle);
        var (orders, today) = (Orders(cycle.Id.Value), scene.Today);
        return new("erasure", scene.Key, "", async life =>
        {
            var desk = life.Get<ErasureDesk>();
            if (Orders(cycle.Id.Value) > orders)
            {
                await desk.Resume(cycle.Id);
                return null;
            }

            return Act.Said(await desk.Erase(Office.City, cycle.Id, new([marker]), new("個人名が入力されたためです。", "区政推進課長", today)));
        }, _ =>
        {
            Erased.Add((cycle.Id.Value, marker));
            Forget(scene, marker);
        })
        { IsSilent = true };
    }

    /// <summary>The office's own paper forgets it too.</summary>
    private static void Forget(Scene scene, string marker)
    {
        foreach (var values in scene.State.Answers.Select(a => a.Values))
        {
            foreach (var (field, text) in values.ToList())
            {
                values[field] = text.Replace(marker, Blank, StringComparison.Ordinal);
            }
        }

        foreach (var wording in scene.State.Wordings)
        {
            wording.Text = wording.Text?.Replace(marker, Blank, StringComparison.Ordinal);
        }
    }

    private int Orders(string cycle) => office.Life.Record.Snapshot().Rows(Keys.CyclePartition(new(cycle))).Count(r => r.Key.StartsWith(ErasureRow.Prefix, StringComparison.Ordinal));
}
