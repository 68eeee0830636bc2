using WardCycle.Cycles.Planning;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.History;

/// <summary>A sheet's submissions and returns in one phase, oldest first.</summary>
/// <param name="AnsweredBy">This sheet, or the lead's that answers for it.</param>
/// <param name="Wordings">文言整理, oldest first.</param>
/// <param name="Review">The reviewer's rating that holds.</param>
public sealed record PhaseHistory(
    PhaseScheme Scheme, PhaseState State, SheetDates Dates, IReadOnlyList<RevisionEntry> Revisions, IReadOnlyList<ReturnRow> Returns, SheetId AnsweredBy,
    ReferenceAnswers? LastYear = null, ReviewRow? Review = null, IReadOnlyList<WordingRow>? Wordings = null)
{
    /// <summary>A field's text for publication where it is worded; null for the section's own.</summary>
    public string? WordedText(FieldId field) =>
        State.Wording?.Standing.FirstOrDefault(w => w.Field == field) is { } standing ? Wordings?.FirstOrDefault(r => r.Number == standing.Number)?.Text : null;

    public RevisionEntry? Newest => Revisions.Count == 0 ? null : Revisions[^1];
}
