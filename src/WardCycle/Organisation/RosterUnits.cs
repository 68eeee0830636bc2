using WardCycle.Imports;
using WardCycle.Record;

namespace WardCycle.Organisation;

/// <summary>Puts the units together that the lines of a roster file mention, in 建制順: each ward with its departments and sections behind it.</summary>
internal sealed class RosterUnits(ProblemList problems)
{
    private readonly Dictionary<UnitId, RosterUnitDraft> _drafts = [];

    public static IReadOnlyList<Unit> Collect(IReadOnlyList<RosterRow> rows, ProblemList problems)
    {
        var units = new RosterUnits(problems);
        foreach (var row in rows)
        {
            units.Add(row);
        }

        units.CheckSizes();
        return units.InOrder();
    }

    private void Add(RosterRow row)
    {
        for (var level = 0; level < row.Path.Count; level++)
        {
            var cell = row.Path[level];
            UnitId? parent = level == 0 ? null : row.Path[level - 1].Id;
            if (!_drafts.TryGetValue(cell.Id, out var draft))
            {
                _drafts[cell.Id] = draft = new(cell, parent, row.Line);
            }
            else if (draft.Contradiction(cell, parent) is { } message)
            {
                problems.Add(row.Line, cell.Column, message);
                continue;
            }

            draft.Order ??= cell.Order;
            draft.Mention(row, cell);
        }
    }

    private IReadOnlyList<Unit> InOrder()
    {
        foreach (var siblings in _drafts.Values.GroupBy(d => d.Parent))
        {
            PlaceTheUnplaced(siblings);
        }

        var finished = _drafts.Values.Select(d => d.Finish(problems)).ToList();
        return RosterOrder.Sort(finished);
    }

    /// <summary>A unit without a 建制順 stands behind those before it in the file.</summary>
    private static void PlaceTheUnplaced(IEnumerable<RosterUnitDraft> siblings)
    {
        var last = 0;
        foreach (var draft in siblings)
        {
            draft.Order ??= draft.Cell.Kind == UnitKind.City ? 0 : last + 1;
            last = Math.Max(last, draft.Order.Value);
        }
    }

    private void CheckSizes()
    {
        if (_drafts.Values.Count(d => d.Cell.Kind == UnitKind.Ward) is var wards and > RecordLimits.MaxWardsPerCycle)
        {
            problems.Add($"区が{wards}区あります（上限{RecordLimits.MaxWardsPerCycle}区）。サイクルを分けてください。");
        }

        foreach (var ward in _drafts.Values.Where(d => d.Cell.Kind is not (UnitKind.Ward or UnitKind.City or UnitKind.Department)).GroupBy(TopOf))
        {
            if (ward.Count() > RecordLimits.MaxSheetsPerWard)
            {
                problems.Add(ward.Key.Line, RosterColumn.Ward,
                    $"「{ward.Key.Cell.Name}」の課が{ward.Count()}課あります（上限{RecordLimits.MaxSheetsPerWard}課）。サイクルを分けてください。");
            }
        }
    }

    private RosterUnitDraft TopOf(RosterUnitDraft draft)
    {
        while (draft.Parent is { } parent)
        {
            draft = _drafts[parent];
        }

        return draft;
    }
}
