using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>Whether a submission waits for its head's confirmation. Pure.</summary>
public static class ConfirmRule
{
    /// <summary>Submitted, and neither confirmed nor sent back nor returned. At the closing too: what was submitted counts.</summary>
    public static bool Awaits(PhaseScheme phase, PhaseState state) =>
        phase.Confirm is not null && state is { Revision: > 0, Returned: null, Outside: null, Confirmed: null };

    public static bool IsSentBack(PhaseScheme phase, PhaseState state) => phase.Confirm is not null && state is { Confirmed.IsBack: true, Returned: null };

    public static bool MayConfirm(SheetHead sheet, Post? post) => post is { } who && who.Role.LeadsItsUnit() && sheet.Units.Contains(who.Unit);

    /// <summary>A head who submits has confirmed by it: nobody is asked twice.</summary>
    public static PhaseState After(PhaseState state, PhaseScheme phase, SheetHead sheet, Post? by, DateTimeOffset now) =>
        phase.Confirm is not null && MayConfirm(sheet, by) ? state with { Confirmed = new(state.Revision, now, by!.Id.Value) } : state;
}
