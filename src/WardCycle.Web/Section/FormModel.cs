using WardCycle.Links;
using WardCycle.Reports.Paper;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;
using WardCycle.Surveys;

namespace WardCycle.Web.Section;

/// <summary>What the form page shows: the sheet as it stands, and the text in the fields.</summary>
/// <param name="Entry">The fields' text and what it was filled on.</param>
/// <param name="Token">Fits <paramref name="Entry"/>'s base and draft.</param>
/// <param name="Problems">By form field name.</param>
/// <param name="Message">What just happened.</param>
/// <param name="IsTyped">True where the text comes out of a post and is perhaps nowhere else.</param>
public sealed record FormModel(
    SheetView View,
    PhaseView Phase,
    PublicId Link,
    SheetEntry Entry,
    string Token,
    IReadOnlyList<Problem> Problems,
    FormMessage? Message = null,
    OtherText? Other = null,
    bool IsTyped = false)
{
    /// <summary>How much the paper's cells hold.</summary>
    public IReadOnlyDictionary<FieldId, PrintedRoom> Rooms { get; } = PrintedRooms.Of(View.Open.Scheme);

    /// <summary>The fields as they stand in the record: the draft, else the newest submission, else what is carried over from last year and the results of surveys.</summary>
    public static SheetEntry Kept(SheetView view, PhaseView phase) => new(
        phase.Id,
        phase.Draft?.Answers ?? phase.Newest?.Answers ?? CarriedOver.Beginning(view, phase).With(SurveyPrefill.For(phase, view.Surveys)),
        phase.State.Revision,
        phase.Draft?.Version ?? 0,
        phase.Draft?.Writer ?? phase.Newest?.Writer);
}
