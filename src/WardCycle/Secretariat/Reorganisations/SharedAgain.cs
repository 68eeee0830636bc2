using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat.Posts;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>Whose text a shared field shows from the day on: fields of phases before it stay with the lead that answered them.</summary>
public static class SharedAgain
{
    /// <summary>Leads that end leave their fields to the sheets that shared them.</summary>
    public static IEnumerable<(Stored<SheetHead>, SheetHead)> WithoutLead(WardCase at, WardHead before, IReadOnlySet<SheetId> leads, DateOnly on, IReadOnlySet<SheetId> except) =>
        Repointed(at, before, on, except, s => leads.Contains(s.Lead) ? null : s);

    /// <summary>The continuing sheet takes the place of the leads that were joined to it.</summary>
    public static IEnumerable<(Stored<SheetHead>, SheetHead)> WithLead(WardCase at, WardHead before, IReadOnlySet<SheetId> leads, SheetId into, DateOnly on, IReadOnlySet<SheetId> except) =>
        Repointed(at, before, on, except, s => leads.Contains(s.Lead) ? s with { Lead = into } : s);

    /// <summary>A moved section shows what its new department answers; fields shared by the roster stay.</summary>
    /// <param name="after">The ward's units after the move.</param>
    public static IEnumerable<(Stored<SheetHead>, SheetHead)> OfPlace(WardCase at, WardHead before, IReadOnlyList<Unit> after, DateOnly on)
    {
        if (at.Cycle.Scheme.Phases.SelectMany(p => p.Fields).All(f => f.Filler is null))
        {
            return [];
        }

        var laid = SheetLayout.Of(new([.. after.Where(u => u.Validity.Holds(on))], [], []), at.Ward.Ward, at.Cycle.Scheme).ToDictionary(s => s.Id);
        return Repointed(at, before, on, new HashSet<SheetId>(), (sheet, s) =>
            at.Ward.Sheet(s.Lead)?.Body.Filler is null ? s : laid.GetValueOrDefault(sheet.Id)?.Shared?.FirstOrDefault(n => n.Field == s.Field));
    }

    private static IEnumerable<(Stored<SheetHead>, SheetHead)> Repointed(
        WardCase at, WardHead before, DateOnly on, IReadOnlySet<SheetId> except, Func<SharedField, SharedField?> point) =>
        Repointed(at, before, on, except, (_, s) => point(s));

    private static IEnumerable<(Stored<SheetHead>, SheetHead)> Repointed(
        WardCase at, WardHead before, DateOnly on, IReadOnlySet<SheetId> except, Func<SheetHead, SharedField, SharedField?> point)
    {
        foreach (var row in at.Ward.Sheets.Where(s => s.Body is { Shared.Count: > 0, Ended: null } && !except.Contains(s.Body.Id)))
        {
            var passing = PassingPhases.Of(at.Cycle, before, row.Body, on).ToHashSet();
            List<SharedField> shared =
            [
                .. row.Body.Shared!
                    .Select(s => at.Cycle.Scheme.Phases.Any(p => passing.Contains(p.Id) && p.Fields.Any(f => f.Id == s.Field)) ? point(row.Body, s) : s)
                    .OfType<SharedField>(),
            ];
            if (!shared.SequenceEqual(row.Body.Shared!))
            {
                yield return (row, row.Body with { Shared = shared.Count == 0 ? null : shared });
            }
        }
    }
}
