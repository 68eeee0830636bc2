using WardCycle.Cycles;
using WardCycle.Standards;

namespace WardCycle.Web.Api;

/// <summary>A cycle's standards as the API shows them.</summary>
/// <param name="InForce">In the cycle's fiscal year.</param>
/// <param name="Versions">All, also those that are in force later or no longer.</param>
public sealed record StandardsView(
    string Label,
    IReadOnlyList<Standard> InForce,
    IReadOnlyList<Standard> Versions,
    IReadOnlyList<Proposal> Proposals,
    IReadOnlyList<CommitteeDecision> Decisions,
    IReadOnlyList<MeetingRow> Meetings,
    IReadOnlyList<WardPolicy> Policies,
    IReadOnlyList<GoodCase> Cases)
{
    public static StandardsView Of(OpenCycle open, StandardsState state) => new(
        open.Scheme.Standards!.Label,
        state.Catalogue.InForce(open.Cycle.FiscalYear),
        state.Catalogue.Versions,
        [.. state.Proposals.Select(p => p.Body)],
        state.Decisions,
        state.Meetings,
        state.Policies,
        [.. state.Cases.Select(c => c.Body)]);
}
