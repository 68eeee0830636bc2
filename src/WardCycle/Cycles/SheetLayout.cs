using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles;

/// <summary>Which sheets a ward has: one per section, one for all sections of a joint sheet. A sheet bears the id of its lead section.</summary>
public static class SheetLayout
{
    /// <summary>In 建制順 of the lead sections.</summary>
    public static IReadOnlyList<SheetHead> Of(Roster roster, UnitId ward, Scheme scheme)
    {
        var states = scheme.Phases.ToDictionary(p => p.Id, _ => PhaseState.Untouched);
        var joined = roster.Sharings.Where(s => s.IsJoint).SelectMany(s => s.Members).ToHashSet();
        return [.. roster.Sections(ward).Where(u => !joined.Contains(u.Id)).Select(u => new SheetHead(
            SheetOf(u.Id),
            [u.Id, .. roster.Sharings.Where(s => s.IsJoint && s.Lead == u.Id).SelectMany(s => s.Members)],
            states,
            SharedBy(roster, u.Id)))];
    }

    private static SheetId SheetOf(UnitId unit) => new(unit.Value);

    private static List<SharedField>? SharedBy(Roster roster, UnitId unit)
    {
        List<SharedField> shared = [.. from sharing in roster.Sharings
                                       where !sharing.IsJoint && sharing.Members.Contains(unit)
                                       from field in sharing.Fields!
                                       select new SharedField(field, SheetOf(sharing.Lead))];
        return shared.Count == 0 ? null : shared;
    }
}
