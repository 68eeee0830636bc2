using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>Sheets that must change in one commit because one mail speaks of them all.</summary>
public sealed class SheetGroups(IEnumerable<SheetId> sheets)
{
    private readonly Dictionary<SheetId, List<SheetId>> _groups = sheets.ToDictionary(id => id, id => new List<SheetId> { id });

    public void Tie(IReadOnlyList<SheetId> together)
    {
        foreach (var id in together.Skip(1).Where(_groups.ContainsKey))
        {
            var (into, from) = (_groups[together[0]], _groups[id]);
            if (!ReferenceEquals(into, from))
            {
                into.AddRange(from);
                from.ForEach(moved => _groups[moved] = into);
            }
        }
    }

    public IEnumerable<IReadOnlyList<SheetId>> All() => _groups.Values.Distinct();
}
