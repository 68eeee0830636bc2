using WardCycle.Publication;
using WardCycle.Secretariat.Editions;

namespace WardCycle.Web.Secretariat.Editions;

/// <summary>One edition among its phase's.</summary>
public sealed record EditionView(PhaseEditions Phase, EditionEntry Entry)
{
    public EditionRow Edition => Entry.Edition;

    public string Address => Addresses.Edition(Phase.Open.Cycle.Id, Phase.Phase.Id, Edition.Number);

    public string Name => $"{Phase.Phase.Label} 第{Edition.Number}版";

    public bool IsNewest => Phase.Newest == Entry;

    public bool IsPublic => Phase.PublicEdition == Edition.Number;

    public IReadOnlyList<(string Address, string Label)> Crumbs =>
    [
        (Addresses.Office, "進み具合"),
        (Addresses.Cycle(Phase.Open.Cycle.Id), Phase.Open.Cycle.Name),
        (Addresses.Editions(Phase.Open.Cycle.Id), "報告書"),
    ];
}
