using WardCycle.Organisation;
using WardCycle.Publication;

namespace WardCycle.Surveys;

/// <summary>What wards and city do to surveys and to the problems that they brought up.</summary>
public abstract record SurveyCommand
{
    /// <summary>Paper figures, typed in or out of a file; all of them or none.</summary>
    /// <param name="Reason">Asked for where figures stand already.</param>
    public sealed record RecordPaper(string Survey, string Period, IReadOnlyList<PaperCounts> Places, string? Reason = null, bool FromFile = false) : SurveyCommand;

    /// <summary>要約 of the free texts in own words.</summary>
    public sealed record Summarise(string Survey, string Period, UnitId Ward, UnitId Place, string Text, bool IsPublic) : SurveyCommand;

    public sealed record AddIssue(UnitId Ward, string Text, UnitId Owner, DateOnly Due, string? Survey = null, string? Period = null) : SurveyCommand;

    public sealed record ChangeIssue(UnitId Ward, int Number, UnitId Owner, DateOnly Due, string Reason) : SurveyCommand;

    public sealed record CloseIssue(UnitId Ward, int Number, DateOnly On, string Done) : SurveyCommand;

    /// <summary>The decision (決裁) on a period's results; the files are written at once.</summary>
    /// <param name="Basis">Of the figures that were looked at.</param>
    /// <param name="Correction">訂正: asked for where an edition has been published before.</param>
    /// <param name="WithoutPaper">It is known that where no paper figures were typed in (未入力) there are none: asked for where there is such a place.</param>
    /// <param name="PersonalDataChecked">個人情報の確認, signed with the publication: summaries are typed by people. A rehearsal goes without.</param>
    public sealed record Publish(string Survey, string Period, DecisionData Decision, int Basis, string? Correction = null, bool WithoutPaper = false, bool PersonalDataChecked = false) : SurveyCommand;

    public sealed record Withdraw(string Survey, string Period, string Reason) : SurveyCommand;
}
