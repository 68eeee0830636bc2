using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Indicators;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Surveys;

namespace WardCycle.Sheets;

/// <summary>A sheet with everything that a section's pages show, as read just now.</summary>
/// <param name="Beside">Null where the scheme knows no standards.</param>
/// <param name="Notes">引継ぎメモ of the sheet's posts.</param>
/// <param name="FromCity">Figures that the city supplied for the ward.</param>
/// <param name="Surveys">Results of surveys for the figures that take them.</param>
/// <param name="Earlier">Public answers of the years before, last year's first; null where the sheet has no figures.</param>
/// <param name="Roots">What the sheets say out of which this one came (組織改正); null for none.</param>
/// <param name="WardHead">The ward's units and dates as read.</param>
/// <param name="Averages">Of all wards, from decided editions.</param>
/// <param name="Post">Who came through the link.</param>
/// <param name="GoesOn">Where later phases go on since a reorganisation; null where they go on here.</param>
public sealed record SheetView(
    OpenCycle Open,
    DateTimeOffset Now,
    CycleWard Ward,
    SheetHead Head,
    Post? Post,
    IReadOnlyList<UnitName> Units,
    IReadOnlyList<PhaseView> Phases,
    SheetBeside? Beside = null,
    IReadOnlyList<HandOverNote>? Notes = null,
    Answers? FromCity = null,
    IReadOnlyDictionary<FieldId, SurveyFigure>? Surveys = null,
    WardHead? WardHead = null,
    IReadOnlyList<EarlierYear>? Earlier = null,
    IReadOnlyList<(FiscalYear Year, WardAverage Average)>? Averages = null,
    IReadOnlyList<RootTexts>? Roots = null,
    GoesOn? GoesOn = null)
{
    /// <summary>What earlier holders and the secretariat left for who holds the post now, oldest first.</summary>
    public IEnumerable<HandOverNote> Left => (Notes ?? []).Where(n => Post is { } post && n.Post == post.Id && n.Tenure < post.Tenure && n.Text.Length > 0).OrderBy(n => n.At);

    /// <summary>What who holds the post now has written for the next one; empty for nothing yet.</summary>
    public string OwnNote => (Notes ?? []).FirstOrDefault(n => Post is { } post && n.Post == post.Id && n.Tenure == post.Tenure && n.By == post.Id.Value)?.Text ?? "";

    public bool IsJoint => Units.Count > 1;

    public PhaseView? Find(PhaseId phase) => Phases.FirstOrDefault(p => p.Id == phase);

    /// <summary>Where a person is led: what is open and missing by the nearest due date, else open, else the newest that has begun.</summary>
    public PhaseView Current =>
        Phases.Where(p => p.IsOpen).OrderBy(p => p.State.IsMissing ? 0 : 1).ThenBy(p => p.Dates.Due).FirstOrDefault()
        ?? Phases.LastOrDefault(p => p.State.Gate == Gate.Shut || p.State.Revision > 0)
        ?? Phases[0];

    public IEnumerable<PhaseView> Before(PhaseId phase) => Phases.TakeWhile(p => p.Id != phase);

    /// <summary>What a phase's figures are judged by: the answers shown, the submissions before, last year's.</summary>
    public IndicatorFacts FactsFor(PhaseId phase, Answers shown) => IndicatorFacts.Of(
        Open.Cycle.FiscalYear,
        Before(phase).Select(p => p.Newest?.Answers ?? Answers.None).Append(shown).Append(FromCity ?? Answers.None),
        Phases.Select(p => p.LastYear?.Answers).OfType<Answers>()) with
    { Surveys = Surveys, Averages = Averages };

    /// <summary>A target of the phase may be changed with date and reason now.</summary>
    public bool MayChange(PhaseView phase) => Refusal(phase) is null;

    /// <summary>Why no target of the phase can be changed now; null where one can.</summary>
    public string? Refusal(PhaseView phase) => WardHead is { } ward ? TargetChangeRule.Refusal(Open, ward, Head, Open.Scheme.Phase(phase.Id), Now) : "この段階の目標は変更できません。";

    /// <summary>The item of a sheet of its own, behind the units' names.</summary>
    public string ItemSuffix => Head.ItemSuffix(Open.Scheme);

    public RatingScale ScaleOf(FieldScheme field) => Open.Scheme.Scale(field.Scale!);
}
