using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Indicators;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Secretariat.Board;
using WardCycle.Sheets;
using WardCycle.Surveys;

namespace WardCycle.Secretariat.History;

/// <summary>All that happened to one sheet. Holds no address and no code.</summary>
/// <param name="Sections">The sheet's sections as the board shows them; the lead first.</param>
/// <param name="Answering">Posts that answer it today.</param>
/// <param name="Audit">Newest last; notes are told apart in <paramref name="Notes"/>.</param>
/// <param name="FromCity">Figures that the city supplied for the ward.</param>
/// <param name="Surveys">Results of surveys for the figures that take them.</param>
/// <param name="Averages">Of all wards, from decided editions.</param>
/// <param name="MailStopUntil">No mail to the ward until after this day.</param>
public sealed record SheetHistory(
    OpenCycle Open,
    DateTimeOffset Now,
    CycleWard Ward,
    SheetHead Sheet,
    string Name,
    IReadOnlyList<BoardSection> Sections,
    IReadOnlyList<PostEntry> Answering,
    IReadOnlyList<PhaseHistory> Phases,
    IReadOnlyList<MailEntry> Mails,
    IReadOnlyList<AuditRow> Audit,
    IReadOnlyList<AuditRow> Notes,
    IReadOnlyList<LinkEntry> Links,
    Answers? FromCity = null,
    IReadOnlyDictionary<FieldId, SurveyFigure>? Surveys = null,
    IReadOnlyList<(FiscalYear Year, WardAverage Average)>? Averages = null,
    DateOnly? MailStopUntil = null)
{
    /// <summary>What a phase's figures are judged by: the answers given, the submissions before, last year's.</summary>
    public IndicatorFacts FactsFor(PhaseId phase, Answers shown) => IndicatorFacts.Of(
        Open.Cycle.FiscalYear,
        Phases.TakeWhile(p => p.Scheme.Id != phase).Select(p => p.Newest?.Revision.Answers ?? Answers.None).Append(shown).Append(FromCity ?? Answers.None),
        Phases.Select(p => p.LastYear?.Answers).OfType<Answers>()) with
    { Surveys = Surveys, Averages = Averages };

    public PhaseHistory? Phase(PhaseId id) => Phases.FirstOrDefault(p => p.Scheme.Id == id);
}
