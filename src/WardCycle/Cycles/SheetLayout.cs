using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles;

/// <summary>
/// Which sheets a ward has: one per unit that fills one, one for all units of a joint sheet; or one per item of a kind, filled
/// by the item's owner or by every filler. A unit's sheet bears the id of its lead unit, an owner's the id of its item.
/// </summary>
public static class SheetLayout
{
    /// <summary>In 建制順 of the lead units; a sheet that would ask nothing in any phase is not made.</summary>
    public static IReadOnlyList<SheetHead> Of(Roster roster, UnitId ward, Scheme scheme)
    {
        var states = scheme.Phases.ToDictionary(p => p.Id, _ => PhaseState.Untouched);
        var joined = roster.Sharings.Where(s => s.IsJoint).SelectMany(s => s.Members).ToHashSet();
        var units = roster.Within(ward).Where(u => !joined.Contains(u.Id)).ToList();
        List<SheetHead> sheets =
        [
            .. from unit in units
               from head in Heads(roster, unit, scheme)
               where scheme.Phases.Any(p => !head.AsksNothing(p))
               select head with { Phases = states },
        ];
        return [.. sheets.Select(s => s with { Shared = Shared(s, sheets, roster, scheme) })];
    }

    private static IEnumerable<SheetHead> Heads(Roster roster, Unit unit, Scheme scheme)
    {
        List<UnitId> units = [unit.Id, .. roster.Sharings.Where(s => s.IsJoint && s.Lead == unit.Id).SelectMany(s => s.Members)];
        var others = scheme.Phases.SelectMany(p => p.Fields).Any(f => f.Filler == unit.Kind);
        return others ? [.. Own(units, unit, scheme), OfPhase(units, unit, scheme)] : Own(units, unit, scheme);
    }

    /// <summary>For the phases that name this kind of unit as their filler; a unit with sheets of the scheme's own filler besides has both.</summary>
    private static SheetHead OfPhase(List<UnitId> units, Unit unit, Scheme scheme) =>
        Sheet(Owns(unit.Id, scheme) ? $"{unit.Id}--own" : unit.Id.Value, units) with { Filler = unit.Kind, Items = ItemsOf(units, scheme, false) };

    private static IEnumerable<SheetHead> Own(List<UnitId> units, Unit unit, Scheme scheme)
    {
        var fills = scheme.IsFilledBy(unit.Kind);
        if (scheme.SheetPer is not { } kind)
        {
            return fills || Owns(unit.Id, scheme) ? [Sheet(unit.Id.Value, units) with { Items = ItemsOf(units, scheme, !fills) }] : [];
        }

        return from item in scheme.AllItems
               where item.Kind == kind
               let owner = OwnerOf(item, scheme)
               where owner is null ? fills : units.Contains(owner.Value)
               select Sheet(owner is null ? $"{unit.Id}--{item.Id}" : item.Id.Value, units) with { Item = item.Id, Items = [.. item.Tree.Select(i => i.Id)] };
    }

    private static SheetHead Sheet(string id, IReadOnlyList<UnitId> units) => new(new(id), units, new Dictionary<PhaseId, PhaseState>());

    private static bool Owns(UnitId unit, Scheme scheme) => scheme.AllItems.Any(i => i.Owner == unit);

    /// <summary>Its own, or that of the nearest item above it.</summary>
    private static UnitId? OwnerOf(PlanItem item, Scheme scheme) =>
        item.Owner ?? scheme.Ancestors(item.Id).LastOrDefault(a => a.Owner is not null)?.Owner;

    /// <summary>Null: all. What has an owner is asked of the owner alone; what has none of every filler.</summary>
    private static List<ItemId>? ItemsOf(List<UnitId> units, Scheme scheme, bool ownedOnly) =>
        !ownedOnly && scheme.AllItems.All(i => i.Owner is null)
            ? null
            : [.. scheme.AllItems.Where(i => OwnerOf(i, scheme) is { } owner ? units.Contains(owner) : !ownedOnly).Select(i => i.Id)];

    /// <summary>Fields that another sheet owns: a lead section's by the roster, another filler's by the scheme.</summary>
    private static List<SharedField>? Shared(SheetHead sheet, List<SheetHead> sheets, Roster roster, Scheme scheme)
    {
        List<SharedField> shared =
        [
            .. from sharing in roster.Sharings
               where !sharing.IsJoint && sharing.Members.Contains(sheet.Lead)
               from field in sharing.Fields!
               where scheme.Phases.Any(p => p.Fields.Any(f => f.Id == field)) && sheets.Any(s => s.Id.Value == sharing.Lead.Value)
               select new SharedField(field, new(sharing.Lead.Value)),
            .. from phase in scheme.Phases
               from field in phase.Fields
               where field.IsPublic && field.Filler is not null && sheet.Filler is null
               let lead = sheets.FirstOrDefault(s => s.Filler == field.Filler && s.Lead == Above(roster, sheet.Lead, field.Filler!.Value))
               where lead is not null
               select new SharedField(field.Id, lead.Id),
        ];
        return shared.Count == 0 ? null : shared;
    }

    /// <summary>The unit itself or the nearest one above it of a kind.</summary>
    private static UnitId? Above(Roster roster, UnitId unit, UnitKind kind)
    {
        for (var at = roster.Find(unit); at is not null; at = at.Parent is { } parent ? roster.Find(parent) : null)
        {
            if (at.Kind == kind)
            {
                return at.Id;
            }
        }

        return null;
    }
}
