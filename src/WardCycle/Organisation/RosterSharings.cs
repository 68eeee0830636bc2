using WardCycle.Imports;
using WardCycle.Schemes;

namespace WardCycle.Organisation;

/// <summary>Puts joint sheets and shared fields together from the lines of their members.</summary>
internal sealed class RosterSharings(IReadOnlyDictionary<UnitId, Unit> units, ProblemList problems)
{
    /// <summary>The first line of each member that names its lead.</summary>
    private readonly Dictionary<UnitId, RosterRow> _members = [];

    /// <param name="codes">Every 課コード in the file, also of lines that could not be read.</param>
    public static IReadOnlyList<SheetSharing> Collect(
        IReadOnlyList<RosterRow> rows, IReadOnlyList<Unit> units, IReadOnlySet<string> codes, ProblemList problems)
    {
        var sharings = new RosterSharings(units.ToDictionary(u => u.Id), problems);
        foreach (var row in rows)
        {
            sharings.Add(row);
        }

        foreach (var (member, row) in sharings._members)
        {
            sharings.Check(member, row, codes);
        }

        return [.. sharings._members.GroupBy(m => (m.Value.Lead!.Value, string.Join(' ', m.Value.Fields)), Group)];
    }

    private static SheetSharing Group((UnitId Lead, string Fields) key, IEnumerable<KeyValuePair<UnitId, RosterRow>> members)
    {
        IReadOnlyList<FieldId> fields = [.. key.Fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => new FieldId(f))];
        return new(key.Lead, [.. members.Select(m => m.Key)], fields.Count == 0 ? null : fields);
    }

    private void Add(RosterRow row)
    {
        if (row.Lead is not { } lead)
        {
            if (row.Fields.Count > 0)
            {
                problems.Add(row.Line, RosterColumn.Lead, "共有項目がありますが、幹事課のコードがありません。共同シートの列に幹事課の課コードを入力するか、共有しないときは共有項目の列を空欄にしてください。");
            }
        }
        else if (_members.TryAdd(row.Unit.Id, row))
        {
            return;
        }
        else if (_members[row.Unit.Id] is var first && (first.Lead != lead || !first.Fields.SequenceEqual(row.Fields)))
        {
            problems.Add(row.Line, RosterColumn.Lead, $"「{row.Unit.Name}」の共同シートが{first.Line}行目と異なります。そろえてください。");
        }
    }

    private void Check(UnitId member, RosterRow row, IReadOnlySet<string> codes)
    {
        if (Refusal(member, row.Lead!.Value, codes) is { } message)
        {
            problems.Add(row.Line, RosterColumn.Lead, message);
        }
    }

    private string? Refusal(UnitId member, UnitId lead, IReadOnlySet<string> codes) =>
        !units.TryGetValue(lead, out var leading) ? (codes.Contains(lead.Value) ? null : $"幹事課「{lead}」がこのファイルにありません。幹事課の課コードに直すか、共同で入力しないときは、この行の「{RosterColumn.Lead}」の列を空欄にしてください。")
        : member == lead ? "幹事課には自分以外の課コードを入力してください。幹事課自身の行は空欄にします。"
        : !Answers(units[member]) || !Answers(leading) ? $"共同シートは課の行にだけ入力でき、幹事課も課でなければなりません。この行の「{RosterColumn.Lead}」の列を空欄にするか、幹事課の課コードに直してください。"
        : _members.ContainsKey(lead) ? $"幹事課「{lead}」がさらに別の幹事課を指しています。幹事課は1つにそろえてください。共同で入力しない課は「{RosterColumn.Lead}」の列を空欄にします。"
        : WardOf(member) != WardOf(lead) ? $"幹事課「{lead}」は別の区にあります。共同シートは同じ区の課に限ります。同じ区の課コードに直すか、この行の「{RosterColumn.Lead}」の列を空欄にしてください。"
        : null;

    private static bool Answers(Unit unit) => unit.Kind is UnitKind.Section or UnitKind.WorkingGroup or UnitKind.Bureau;

    private UnitId WardOf(UnitId unit) => units[unit].Parent is { } parent ? WardOf(parent) : unit;
}
