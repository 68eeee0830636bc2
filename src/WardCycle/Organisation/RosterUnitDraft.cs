using WardCycle.Imports;

namespace WardCycle.Organisation;

/// <summary>A unit while the lines that mention it are being read.</summary>
internal sealed class RosterUnitDraft(RosterUnitCell cell, UnitId? parent, int line)
{
    private readonly List<(int Line, string Name)> _mentions = [];
    private readonly List<RosterRow> _own = [];

    public RosterUnitCell Cell { get; } = cell;

    public UnitId? Parent { get; } = parent;

    public int Line { get; } = line;

    public int? Order { get; set; } = cell.Order;

    /// <summary>What a further mention says otherwise than the first one; null where they agree.</summary>
    public string? Contradiction(RosterUnitCell other, UnitId? otherParent) =>
        other.Kind != Cell.Kind
            ? $"コード「{Cell.Id}」は{Line}行目では{RosterWords.Of(Cell.Kind)}に使われています。コードは全市で重ならないようにしてください。"
        : otherParent != Parent
            ? $"コード「{Cell.Id}」は{Line}行目では「{Parent?.Value}」に属しています。所属をそろえるか、別のコードにしてください。"
        : other.Order is { } order && Order is { } known && order != known
            ? $"コード「{Cell.Id}」の建制順が行によって異なります（{known}と{order}）。そろえてください。"
        : null;

    public void Mention(RosterRow row, RosterUnitCell cell)
    {
        if (row.Post is null && row.Unit == cell)
        {
            _own.Add(row);
        }
        else if (cell.Name.Length > 0)
        {
            _mentions.Add((row.Line, cell.Name));
        }
    }

    public Unit Finish(ProblemList problems)
    {
        var names = _own.Count == 0 ? [new NameSpan(_mentions.FirstOrDefault().Name ?? Cell.Name)] : OwnNames(problems);
        foreach (var (line, name) in _mentions.Where(m => names.All(n => n.Name != m.Name)).Take(1))
        {
            problems.Add(line, NameColumn, $"コード「{Cell.Id}」の名称が行によって異なります（「{names[0].Name}」と「{name}」）。そろえてください。");
        }

        var first = _own.FirstOrDefault();
        return new(Cell.Id, Cell.Kind, Parent, Order ?? 0, names, first?.Validity ?? Validity.Always,
            first is { Predecessors.Count: > 0 } ? [.. first.Predecessors.Select(p => new UnitId(p))] : null);
    }

    private string NameColumn => Cell.Column switch
    {
        RosterColumn.Ward => RosterColumn.WardName,
        RosterColumn.Department => RosterColumn.DepartmentName,
        _ => RosterColumn.SectionName,
    };

    private List<NameSpan> OwnNames(ProblemList problems)
    {
        var first = _own[0];
        foreach (var row in _own.Skip(1).Where(r => r.Validity != first.Validity || !r.Predecessors.SequenceEqual(first.Predecessors)))
        {
            problems.Add(row.Line, Cell.Column, $"コード「{Cell.Id}」の有効期間または前身が{first.Line}行目と異なります。そろえてください。");
        }

        var rows = _own.OrderBy(r => r.NameFrom ?? DateOnly.MinValue).ToList();
        if (rows[0].NameFrom is not null)
        {
            problems.Add(rows[0].Line, RosterColumn.NameFrom, $"コード「{Cell.Id}」の最初の名称の行では、名称開始を空欄にしてください。");
        }

        foreach (var (before, row) in rows.Zip(rows.Skip(1)).Where(p => p.First.NameFrom == p.Second.NameFrom))
        {
            problems.Add(row.Line, RosterColumn.NameFrom, $"コード「{Cell.Id}」の名称開始が{before.Line}行目と同じです。重複する行を削除してください。");
        }

        return [.. rows.Select(r => new NameSpan(r.Unit.Name, r.NameFrom))];
    }
}
