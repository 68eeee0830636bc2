using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat.Posts;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>
/// 統合 of wards: the sheets of the ward itself (its policy) go on in the continuing ward and read the ended ward's beside them. The ended
/// ward keeps its posts (区長, 事務局), links and mails for the phases before the day, until they are finished; its prepared
/// hand-overs hold there. Its own stop of mails, extensions for it as a whole and its confirmation of the roster are not the
/// continuing ward's; what was extended for it before the day stays with its sections. Its policy, problems (課題) and survey
/// places stay under its name until the year ends; open problems go to the continuing ward's next year.
/// </summary>
public static class FollowedWard
{
    /// <summary>What the continuing ward writes.</summary>
    /// <param name="ended">The sheets of the ward that ends.</param>
    public static UnitWrites Follow(WardCase at, IReadOnlyList<SheetHead> ended, UnitChange.Follow change, DateOnly on) => UnitWrites.None with
    {
        Sheets =
        [
            .. at.Ward.Sheets.Where(s => s.Body.Ended is null && s.Body.Lead == change.Unit)
                .Select(row => (row, others: ended.Where(s => s.Lead == change.Ended && s.Ended is null && s.Filler == row.Body.Filler && s.Item == row.Body.Item).ToList()))
                .Where(p => p.others.Count > 0)
                .Select(p => (p.row, Rooted(at, p.row.Body, change.Ended, p.others, on))),
        ],
    };

    /// <summary>What the ended ward writes: its own sheets keep the phases before the day.</summary>
    public static UnitWrites End(WardCase at, WardHead before, UnitChange.End change, DateOnly on)
    {
        List<(Stored<SheetHead> Row, SheetHead After)> sheets =
        [
            .. at.Ward.Sheets.Where(s => s.Body.Ended is null && s.Body.Units.Contains(change.Unit))
                .Select(row => (row, row.Body.Without(change.Unit, PassingPhases.Of(at.Cycle, before, row.Body, on)))),
        ];
        var ending = sheets.ToDictionary(s => s.After.Id, s => s.After);
        return UnitWrites.None with
        {
            Sheets = sheets,
            Withdrawn =
            [
                .. at.Ward.OpenMails.Where(m => m.Body.State == Mail.MailState.Planned && m.Body.Phase is { } phase && m.Body.Sheets.Count > 0
                    && m.Body.Sheets.All(s => ending.GetValueOrDefault(s)?.IsAbsent(phase) == true)),
            ],
        };
    }

    private static SheetHead Rooted(WardCase at, SheetHead sheet, UnitId ward, List<SheetHead> others, DateOnly on) => sheet with
    {
        Roots = [.. sheet.Roots ?? [], .. others.Select(o => new SheetRoot(ward, o.Id, on))],
        LastYear = [.. sheet.LastYear ?? [new SheetPlace(at.Ward.Ward, sheet.Id)], .. others.SelectMany(o => o.LastYear ?? [new SheetPlace(ward, o.Id)])],
    };
}
