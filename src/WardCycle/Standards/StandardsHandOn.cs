using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Standards;

/// <summary>
/// At the start of a cycle the catalogue of the year before comes along with all its versions and decisions, and what was
/// left open or deferred stands open again. Where there is none, the scheme's own first catalogue begins.
/// </summary>
public static class StandardsHandOn
{
    /// <summary>Rows of a commit: words of full length fit.</summary>
    public const int PerCommit = 20;

    /// <summary>What comes along.</summary>
    public static IReadOnlyList<string> Prefixes { get; } = [Keys.StandardVersions, Keys.Decisions, Keys.Proposals];

    public static IReadOnlyList<Change.Insert> Rows(StandardsState? before, StandardsScheme scheme, FiscalYear year) =>
        before is { Catalogue.Versions.Count: > 0 } or { Proposals.Count: > 0 }
            ?
            [
                .. before.Catalogue.Versions.Select(s => Change.New(Keys.Standard(s.Id, s.Version), s)),
                .. before.Decisions.Select(d => Change.New(Keys.Decision(d.Number), d)),
                .. before.Proposals.Select(p => p.Body).Where(p => p.State is ProposalState.Open or ProposalState.Deferred)
                    .Select(p => Change.New(Keys.Proposal(p.Number), p with { State = ProposalState.Open })),
            ]
            : [.. CatalogueImport.Numbered(scheme.First, year).Select(s => Change.New(Keys.Standard(s.Id, s.Version), s))];

    /// <summary>Marks the catalogue as handed on. Null where it has changed since it was read.</summary>
    public static async Task<bool> Take(IRecordStore store, string partition, StandardsState before, CycleId next, CancellationToken cancel) =>
        (await store.Commit(
            partition,
            [before.Head is { } head ? head.To(head.Body with { TakenBy = next }) : Change.New(Keys.StandardsHead, new StandardsHead(0, next))],
            cancel)).IsDone;
}
