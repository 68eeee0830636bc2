using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Secretariat.Board;
using WardCycle.Secretariat.History;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>One cycle as a whole: its year, and every ward that the account may see by its summary row.</summary>
/// <param name="Phase">The phase that is looked at.</param>
/// <param name="Wards">A ward that is not laid out yet has no summary.</param>
/// <param name="Editions">By phase, the newest edition.</param>
/// <param name="Newer">By phase, the sections that say something else now than its newest edition; empty on the list of all cycles.</param>
/// <param name="WaitingMails">The city's own mails that wait for a person; none for accounts that do not see them.</param>
public sealed record CycleOverview(
    OpenCycle Open,
    DateTimeOffset Now,
    PhaseScheme Phase,
    IReadOnlyList<(CycleWard Ward, WardSummary? Summary)> Wards,
    IReadOnlyDictionary<PhaseId, EditionRow> Editions,
    IReadOnlyList<MailEntry> WaitingMails,
    IReadOnlyDictionary<PhaseId, IReadOnlyList<string>> Newer)
{
    /// <summary>Wards with problems past their date, and how many.</summary>
    public IReadOnlyList<(CycleWard Ward, int Count)> OverdueIssues { get; init; } = [];

    /// <summary>送信待ち of the wards that have any; empty on the list of all cycles.</summary>
    public IReadOnlyDictionary<UnitId, MailsAhead> MailsAhead { get; init; } = new Dictionary<UnitId, MailsAhead>();

    /// <summary>Phases with a section that waits for an answer to its objection to a wording.</summary>
    public IReadOnlySet<PhaseId> Objected { get; init; } = new HashSet<PhaseId>();

    /// <summary>Posts that stand otherwise in the roster in force, as far as the account may change them.</summary>
    public int RosterDifferences { get; init; }

    /// <summary>Phases with 未提出 that nobody has decided about, or that are agreed to come.</summary>
    public IReadOnlySet<PhaseId> Gapped { get; init; } = new HashSet<PhaseId>();

    /// <summary>A real cycle's mails reach nobody: no mail server is set up.</summary>
    public bool KeepsMails { get; init; }

    /// <summary>Where a phase stands between its closing and the public.</summary>
    public PublicationStage StageOf(PhaseId phase) => PublicationStages.Of(
        Open.Timetable.For(phase, PhaseDateKind.Opening) <= Now,
        Wards.Count > 0 && Wards.All(w => w.Summary?.Phases.GetValueOrDefault(phase) is { Shut: true }),
        Editions.GetValueOrDefault(phase),
        Objected.Contains(phase) || Gapped.Contains(phase) || Newer.GetValueOrDefault(phase) is { Count: > 0 },
        Open.WasOver(phase));

    /// <summary>Wards that have to confirm their roster; one that is not laid out yet will have to.</summary>
    public IReadOnlyList<CycleWard> AwaitingRoster =>
        Cycle.ConfirmBy is null ? [] : [.. Wards.Where(w => w.Summary?.AwaitsRoster ?? true).Select(w => w.Ward)];

    /// <summary>No ward has confirmed yet: until one has, nothing is sent, and the roster is what there is to do.</summary>
    public bool IsBeforeFirstMail => Wards.Count > 0 && AwaitingRoster.Count == Wards.Count && Editions.Count == 0 && CycleWords.IsUnderWay(Cycle);

    /// <summary>A phase is open or over: sections may have done it on paper.</summary>
    public bool HasBegun => Open.Scheme.Phases.Any(p => Open.Timetable.For(p.Id, PhaseDateKind.Opening) <= Now);

    public CycleRow Cycle => Open.Cycle;

    /// <summary>When the phase that is looked at opens, where that lies ahead.</summary>
    public DateTimeOffset? OpensAt => Open.Timetable.For(Phase.Id, PhaseDateKind.Opening) is var opening && Now < opening ? opening : null;

    public BoardTimeline Timeline => BoardTimeline.Of(Open, BoardBuilder.Phases(Open), Now);
}
