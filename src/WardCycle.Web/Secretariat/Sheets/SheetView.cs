using WardCycle.Cycles;
using WardCycle.Schemes;
using WardCycle.Secretariat.Board;
using WardCycle.Secretariat.History;
using WardCycle.Sheets;
using WardCycle.Standards;

namespace WardCycle.Web.Secretariat.Sheets;

/// <summary>One sheet in one phase, with everything that happened to it.</summary>
/// <param name="Policy">The ward's, where the scheme knows policies and the ward has set one.</param>
public sealed record SheetView(SheetHistory History, PhaseHistory Shown, WardPolicy? Policy = null)
{
    public OpenCycle Open => History.Open;

    public PhaseScheme Phase => Shown.Scheme;

    public PhaseState State => Shown.State;

    public BoardCell Cell => History.Sections[0].Cell(Phase.Id);

    /// <summary>The lead answers all that the phase asks.</summary>
    public bool IsByLead => Shown.AnsweredBy != History.Sheet.Id;

    /// <summary>A target may be changed with date and reason: the phase has closed. The command looks again.</summary>
    public bool MayChange => !IsByLead && State is { Revision: > 0, Returned: null, Outside: null, Gate: Gate.Shut } && TargetChangeRule.Fields(History.Sheet, Phase).Count > 0;

    public bool IsMissing => State.IsMissing && !IsByLead && !Cell.WasOver;

    public string Address => Addresses.Sheet(Open.Cycle.Id, History.Ward.Id, History.Sheet.Id);

    /// <summary>This page in the phase shown.</summary>
    public string Here => $"{Address}?phase={Phase.Id}";

    /// <summary>Why the standing return was made; null where there is none.</summary>
    public ReturnRow? Return => State.Returned is { } returned ? Shown.Returns.FirstOrDefault(r => r.Revision == returned.Revision) : null;

    public IReadOnlyList<(string Address, string Label)> Crumbs =>
    [
        (Addresses.Office, "進み具合"),
        (Addresses.Cycle(Open.Cycle.Id), Open.Cycle.Name),
        ($"{Addresses.Ward(Open.Cycle.Id, History.Ward.Id)}?phase={Phase.Id}", History.Ward.Name),
    ];
}
