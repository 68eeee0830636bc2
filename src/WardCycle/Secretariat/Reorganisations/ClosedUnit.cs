using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat.Posts;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>
/// 廃止 of a unit: its sheet takes no more answers, its links open to read only, mails that ask are withdrawn and
/// those that tell (a receipt, a wording, a changed target, delayed by a stop of the ward's mails) still go out. What was
/// submitted stays, also where it was returned (the return is lifted) or a figure is late (it stays 未確定 until the
/// secretariat enters it); what was not is 「―」 with the reason. A joint sheet goes on with its other members, the closed one
/// stands beside it with 「―」. Phases that had shut stay as they were.
/// </summary>
public static class ClosedUnit
{
    private static readonly MailPurpose[] Telling = [MailPurpose.Receipt, MailPurpose.Wording, MailPurpose.TargetChanged];

    public static UnitWrites Of(WardCase at, WardHead before, UnitChange.Close change, DateOnly on)
    {
        var touched = at.Ward.Sheets.Where(s => s.Body.Ended is null && s.Body.Units.Contains(change.Unit)).ToList();
        List<(Stored<SheetHead>, SheetHead)> sheets = [];
        List<Change> rows = [];
        HashSet<SheetId> ended = [];
        foreach (var row in touched)
        {
            var passing = PassingPhases.Of(at.Cycle, before, row.Body, on);
            if (passing.Any(p => row.Body.UnitsIn(p).Any(u => u != change.Unit)))
            {
                sheets.Add((row, row.Body.Without(change.Unit, passing)));
                rows.Add(Apart(at, row.Body, change, passing, on));
            }
            else
            {
                sheets.Add((row, Ended(at, row.Body, change, on)));
                ended.Add(row.Body.Id);
            }
        }

        sheets.AddRange(SharedAgain.WithoutLead(at, before, ended, on, touched.Select(t => t.Body.Id).ToHashSet()));
        return new(
            sheets, rows, [],
            [.. at.Ward.OpenMails.Where(m => m.Body.State == MailState.Planned && m.Body.Sheets.Count > 0 && m.Body.Sheets.All(ended.Contains) && !Telling.Contains(m.Body.Purpose))],
            []);
    }

    private static SheetHead Ended(WardCase at, SheetHead sheet, UnitChange.Close change, DateOnly on)
    {
        foreach (var (phase, state) in sheet.Phases.ToList())
        {
            sheet = state switch
            {
                { Gate: Gate.Shut, Returned: null } or { Outside: not null } => sheet,
                { Revision: 0 } => sheet.With(phase, state with { Outside = Dash(at, change), AgreedUntil = null }),
                _ => sheet.With(phase, state with { Returned = null, AgreedUntil = null }),
            };
        }

        return sheet with { Ended = new(on, change.Reason) };
    }

    /// <summary>The closed member of a joint sheet, in the phases from then on.</summary>
    private static Change.Insert Apart(WardCase at, SheetHead sheet, UnitChange.Close change, IReadOnlyList<PhaseId> passing, DateOnly on)
    {
        var states = passing.ToDictionary(p => p, _ => PhaseState.Untouched with { Outside = Dash(at, change) });
        var apart = new SheetHead(SheetNames.Free(at.Ward, change.Unit), [change.Unit], states, Items: sheet.Items, Filler: sheet.Filler, Item: sheet.Item, Ended: new(on, change.Reason))
            .Without(change.Unit, PassingPhases.Others(at.Cycle, passing));
        return Change.New(Keys.Sheet(apart.Id), apart);
    }

    private static OutsideLegend Dash(WardCase at, UnitChange.Close change) => new(change.Reason, at.Now, at.Actor.Account);
}
