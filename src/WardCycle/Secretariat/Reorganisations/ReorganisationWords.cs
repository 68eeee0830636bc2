using WardCycle.Cycles;
using WardCycle.Organisation;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>A change in one Japanese sentence: for the preview, the list and the audit trail.</summary>
public static class ReorganisationWords
{
    /// <param name="before">The wards before the change.</param>
    /// <param name="after">The same afterwards.</param>
    public static string Of(IReadOnlyCollection<WardHead> before, IReadOnlyCollection<WardHead> after, UnitChange change, DateOnly on)
    {
        string Was(UnitId id) => Name(before, id, on);
        string Is(UnitId id) => Name(after, id, on);
        var named = Was(change.Unit) == Is(change.Unit) ? Was(change.Unit) : $"{Was(change.Unit)}（改称後：{Is(change.Unit)}）";
        return change switch
        {
            UnitChange.Rename => $"{Was(change.Unit)}の名称を{Is(change.Unit)}に改めます。",
            UnitChange.Move c => $"{Was(c.Unit)}を{Place(after, c.Parent, on)}に移します（建制順 {c.Order}）。{(IsDepartmentElsewhere(before, after, c, on) ? "部の中の課もいっしょに移ります。" : "")}",
            UnitChange.Divide c => $"{named}を分割し、{string.Join('・', c.New.Select(n => n.Takes is { } takes ? $"{n.Name}（{string.Join('・', takes.Select(Was))}）" : n.Name))}を置きます。",
            UnitChange.Found c => $"{Was(c.From)}から分かれて、{c.New.Name}ができます。",
            UnitChange.Join c => $"{string.Join('・', c.Joined.Select(Was))}を{named}に統合します。",
            UnitChange.Close c => $"{Was(c.Unit)}を廃止します（{c.Reason}）。",
            UnitChange.Follow c => $"{Was(c.Ended)}の事務を{Was(c.Unit)}が引き継ぎます。",
            UnitChange.End c => $"{Was(c.Unit)}は{Was(c.Successor)}に統合され、前日をもって終わります。",
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Unknown change."),
        };
    }

    /// <summary>The same as a report says it afterwards, of what was decided.</summary>
    /// <param name="was">A unit's name on the day before.</param>
    /// <param name="called">On the day.</param>
    /// <param name="place">On the day, with its ward where that is another one.</param>
    public static string Done(UnitChange change, Func<UnitId, string> was, Func<UnitId, string> called, Func<UnitId, string> place)
    {
        var named = was(change.Unit) == called(change.Unit) ? was(change.Unit) : $"{was(change.Unit)}（改称後：{called(change.Unit)}）";
        return change switch
        {
            UnitChange.Rename => $"{was(change.Unit)}の名称を{called(change.Unit)}に改めました。",
            UnitChange.Move c => $"{was(c.Unit)}を{place(c.Parent)}に移しました。",
            UnitChange.Divide c => $"{named}を分割し、{string.Join('・', c.New.Select(n => n.Name))}を置きました。",
            UnitChange.Join c => $"{string.Join('・', c.Joined.Select(was))}を{named}に統合しました。",
            UnitChange.Close c => $"{was(c.Unit)}を廃止しました。",
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Not decided by a person."),
        };
    }

    private static bool IsDepartmentElsewhere(IReadOnlyCollection<WardHead> before, IReadOnlyCollection<WardHead> after, UnitChange.Move move, DateOnly on) =>
        ChangedUnits.WardOf(before, move.Unit, on) is { } from && from.Unit(move.Unit).Kind == UnitKind.Department && ChangedUnits.WardOf(after, move.Unit, on)?.Ward != from.Ward;

    private static string Name(IEnumerable<WardHead> wards, UnitId id, DateOnly on) =>
        wards.SelectMany(w => w.Units.Where(u => u.Id == id)).OrderBy(u => u.Validity.Holds(on) ? 0 : 1).FirstOrDefault()?.NameAt(on) ?? id.Value;

    private static string Place(IReadOnlyCollection<WardHead> wards, UnitId parent, DateOnly on) =>
        ChangedUnits.WardOf(wards, parent, on) is { } ward && ward.Ward != parent ? $"{Name(wards, ward.Ward, on)}{Name(wards, parent, on)}" : Name(wards, parent, on);
}
