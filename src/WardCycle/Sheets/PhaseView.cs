using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>One phase of a sheet with everything that its page shows.</summary>
/// <param name="Change">The newest change of the due date that holds for this sheet.</param>
/// <param name="Newest">The newest submission.</param>
/// <param name="Return">Why that one was returned; null where it was not, or has been answered.</param>
/// <param name="Leads">Shared fields, by the lead's text.</param>
/// <param name="LastYear">Null in a sheet's first year.</param>
/// <param name="Wordings">文言整理, oldest first.</param>
/// <param name="SentBack">Why the head sent the newest submission back; null where it stands.</param>
/// <param name="Changes">目標変更, oldest first; null for none.</param>
public sealed record PhaseView(
    PhaseScheme Scheme,
    PhaseState State,
    SheetDates Dates,
    DateOnly AsOf,
    SheetDoor Door,
    DateChange? Change,
    Revision? Newest,
    Draft? Draft,
    ReturnRow? Return,
    IReadOnlyDictionary<FieldId, LeadText> Leads,
    ReferenceAnswers? LastYear,
    IReadOnlyList<WordingRow>? Wordings = null,
    SentBackRow? SentBack = null,
    IReadOnlyList<ChangedTarget>? Changes = null)
{
    public PhaseId Id => Scheme.Id;

    public bool IsOpen => Door is SheetDoor.Open;

    /// <summary>Fields that this sheet answers itself.</summary>
    public IEnumerable<FieldScheme> OwnFields => Scheme.Fields.Where(f => !Leads.ContainsKey(f.Id));

    public DateOnly DueDay => MunicipalTime.DayOf(Dates.Due);

    /// <summary>A draft that a submission by somebody else left behind.</summary>
    public bool IsDraftStale => Draft is { } draft && draft.Base < State.Revision;

    /// <summary>What stands printed for a field: the submission's, or the lead's text.</summary>
    public string SubmittedText(FieldId field) =>
        Leads.GetValueOrDefault(field)?.Text ?? Newest?.Answers[field] ?? "";
}
