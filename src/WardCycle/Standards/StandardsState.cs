using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Standards;

/// <summary>All that a cycle's partition holds about standards, policies and cases, as read just now.</summary>
public sealed record StandardsState(
    Stored<StandardsHead>? Head,
    Catalogue Catalogue,
    IReadOnlyList<Stored<Proposal>> Proposals,
    IReadOnlyList<CommitteeDecision> Decisions,
    IReadOnlyList<MeetingRow> Meetings,
    IReadOnlyList<WardPolicy> Policies,
    IReadOnlyList<Stored<GoodCase>> Cases)
{
    /// <summary>The head is read first: an act in between makes the commit fail.</summary>
    public static async Task<StandardsState> Read(IRecordStore store, string partition, CancellationToken cancel = default) => new(
        (await store.Get(partition, Keys.StandardsHead, cancel))?.As<StandardsHead>(),
        new([.. (await Rows<Standard>(store, partition, Keys.StandardVersions, cancel)).Select(s => s.Body)]),
        await Rows<Proposal>(store, partition, Keys.Proposals, cancel),
        [.. (await Rows<CommitteeDecision>(store, partition, Keys.Decisions, cancel)).Select(d => d.Body)],
        [.. (await Rows<MeetingRow>(store, partition, Keys.Meetings, cancel)).Select(m => m.Body)],
        await PoliciesIn(store, partition, cancel),
        await Rows<GoodCase>(store, partition, Keys.Cases, cancel));

    public static async Task<IReadOnlyList<WardPolicy>> PoliciesIn(IRecordStore store, string partition, CancellationToken cancel) =>
        [.. (await Rows<WardPolicy>(store, partition, Keys.Policies, cancel)).Select(p => p.Body)];

    public Stored<Proposal>? Proposal(int number) => Proposals.FirstOrDefault(p => p.Body.Number == number);

    public CommitteeDecision? Decision(int? number) => Decisions.FirstOrDefault(d => d.Number == number);

    /// <summary>The policy that a ward has set last; null before the first.</summary>
    public WardPolicy? Policy(UnitId ward) => Policies.Where(p => p.Ward == ward).MaxBy(p => p.Version);

    /// <summary>Numbers go on over the years: a decision of last year still names its proposal.</summary>
    public int NextProposal => 1 + Math.Max(Most(Proposals.Select(p => p.Body.Number)), Most(Decisions.Select(d => d.Proposal)));

    public int NextDecision => 1 + Most(Decisions.Select(d => d.Number));

    /// <summary>std1, std2 and so on: never given twice, not even after a proposal was rejected.</summary>
    public StandardId NextStandard()
    {
        var known = Catalogue.Versions.Select(s => s.Id).Concat(Proposals.Select(p => p.Body.Standard)).ToHashSet();
        return Enumerable.Range(1, known.Count + 1).Select(StandardId.Numbered).First(id => !known.Contains(id));
    }

    private static int Most(IEnumerable<int> numbers) => numbers.DefaultIfEmpty().Max();

    private static async Task<IReadOnlyList<Stored<T>>> Rows<T>(IRecordStore store, string partition, string prefix, CancellationToken cancel) =>
        [.. (await store.Range(partition, prefix, Keys.After(prefix), cancel: cancel)).Select(r => r.As<T>())];
}
