using WardCycle.Schemes;
using WardCycle.Secretariat.History;
using WardCycle.Sheets;

namespace WardCycle.Web.Api;

/// <summary>A sheet's history as the API shows it.</summary>
public sealed record HistoryView(
    string Cycle, string Ward, SheetId Sheet, string Name, IReadOnlyList<PostEntry> Answering, IReadOnlyList<HistoryView.Phase> Phases,
    IReadOnlyList<MailEntry> Mails, IReadOnlyList<AuditRow> Audit, IReadOnlyList<LinkEntry> Links)
{
    public sealed record Phase(PhaseId Id, string Label, PhaseState State, DateTimeOffset Due, IReadOnlyList<RevisionEntry> Revisions, IReadOnlyList<ReturnRow> Returns);

    public static HistoryView Of(SheetHistory history) => new(
        history.Open.Cycle.Id.Value, history.Ward.Id.Value, history.Sheet.Id, history.Name, history.Answering,
        [.. history.Phases.Select(p => new Phase(p.Scheme.Id, p.Scheme.Label, p.State, p.Dates.Due, p.Revisions, p.Returns))],
        history.Mails, history.Audit, history.Links);
}
