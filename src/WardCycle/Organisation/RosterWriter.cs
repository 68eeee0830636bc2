using System.Globalization;
using WardCycle.Imports;

namespace WardCycle.Organisation;

/// <summary>Writes a roster as CSV: a line per post, and a line per unit and name where posts cannot say it.</summary>
internal sealed class RosterWriter(Roster roster)
{
    private readonly Dictionary<UnitId, Unit> _units = roster.Units.ToDictionary(u => u.Id);
    private readonly ILookup<UnitId, Post> _posts = roster.Posts.ToLookup(p => p.Unit);
    private readonly HashSet<UnitId> _parents = [.. roster.Units.Select(u => u.Parent).OfType<UnitId>()];
    private readonly Dictionary<UnitId, SheetSharing> _sharings =
        roster.Sharings.SelectMany(s => s.Members.Select(m => (m, s))).ToDictionary(p => p.m, p => p.s);

    public static byte[] Write(Roster roster)
    {
        var writer = new RosterWriter(RosterOrder.Sort(roster));
        return CsvFileWriter.Write(writer.Lines().Select(cells => RosterColumn.All.Select(c => cells.GetValueOrDefault(c) ?? "")).Prepend(RosterColumn.All));
    }

    private IEnumerable<Dictionary<string, string>> Lines() =>
        from unit in roster.Units
        from line in OwnLines(unit).Concat(_posts[unit.Id].Select(p => PostLine(unit, p)))
        select line;

    private IEnumerable<Dictionary<string, string>> OwnLines(Unit unit)
    {
        var isSaidByOthers = unit.Names is [{ From: null }] && unit.Validity == Validity.Always && unit.Predecessors is null or { Count: 0 }
            && (_posts.Contains(unit.Id) || _parents.Contains(unit.Id));
        return isSaidByOthers ? [] : unit.Names.Select(name => NameLine(unit, name));
    }

    private Dictionary<string, string> NameLine(Unit unit, NameSpan name)
    {
        var cells = UnitCells(unit);
        cells[NameColumn(unit.Kind)] = name.Name;
        cells[RosterColumn.NameFrom] = Day(name.From);
        cells[RosterColumn.Predecessors] = string.Join(' ', unit.Predecessors ?? []);
        return With(cells, unit.Validity);
    }

    private Dictionary<string, string> PostLine(Unit unit, Post post)
    {
        var cells = UnitCells(unit);
        cells[RosterColumn.Post] = post.Id.Value;
        cells[RosterColumn.Title] = post.Title;
        cells[RosterColumn.Role] = RosterWords.Of(post.Role);
        cells[RosterColumn.Held] = RosterWords.Of(post.Kind);
        cells[RosterColumn.Holder] = post.Holder;
        cells[RosterColumn.Superior] = post.Superior?.Value ?? "";
        foreach (var (column, address) in RosterColumn.Mails.Zip(post.Addresses))
        {
            cells[column] = address;
        }

        return With(cells, post.Validity ?? Validity.Always);
    }

    /// <summary>The unit with all above it, under their newest names, and what a section shares.</summary>
    private Dictionary<string, string> UnitCells(Unit unit)
    {
        var cells = new Dictionary<string, string>();
        for (var at = unit; at is not null; at = at.Parent is { } parent ? _units[parent] : null)
        {
            var (code, order) = CodeColumns(at.Kind);
            cells[code] = at.Id.Value;
            cells[NameColumn(at.Kind)] = at.Names[^1].Name;
            cells[order] = at.Order.ToString(CultureInfo.InvariantCulture);
        }

        if (RosterWords.SectionKinds.Values.Contains(unit.Kind) && unit.Kind != UnitKind.Section)
        {
            cells[RosterColumn.Kind] = RosterWords.Of(unit.Kind);
        }

        if (_sharings.TryGetValue(unit.Id, out var sharing))
        {
            cells[RosterColumn.Lead] = sharing.Lead.Value;
            cells[RosterColumn.SharedFields] = string.Join(' ', sharing.Fields ?? []);
        }

        return cells;
    }

    private static Dictionary<string, string> With(Dictionary<string, string> cells, Validity validity)
    {
        cells[RosterColumn.From] = Day(validity.From);
        cells[RosterColumn.Until] = Day(validity.Until);
        return cells;
    }

    private static (string Code, string Order) CodeColumns(UnitKind kind) => kind switch
    {
        UnitKind.City or UnitKind.Ward => (RosterColumn.Ward, RosterColumn.WardOrder),
        UnitKind.Department => (RosterColumn.Department, RosterColumn.DepartmentOrder),
        _ => (RosterColumn.Section, RosterColumn.SectionOrder),
    };

    private static string NameColumn(UnitKind kind) => kind switch
    {
        UnitKind.City or UnitKind.Ward => RosterColumn.WardName,
        UnitKind.Department => RosterColumn.DepartmentName,
        _ => RosterColumn.SectionName,
    };

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
