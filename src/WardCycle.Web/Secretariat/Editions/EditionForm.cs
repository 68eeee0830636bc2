using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Web.Secretariat.Editions;

/// <summary>Reads a command on an edition out of a posted form.</summary>
public static class EditionForm
{
    public static (CycleCommand? Command, IReadOnlyList<Problem> Problems) Read(OfficeVisit visit, EditionView view)
    {
        var (phase, edition) = (view.Edition.Phase, view.Edition.Number);
        return visit.Route("action") switch
        {
            "decide" => Decide(visit, view),
            "personal-data" => visit.Field("looked") == "yes"
                ? (new CycleCommand.SignPersonalData(phase, edition, visit.Field("note")), [])
                : (null, [new("looked", "【案】を確かめてから、確認の欄に印を付けてください。")]),
            "remake" or "want" => (new CycleCommand.WantEdition(phase, visit.Field("correction")), []),
            "withdraw" => (new CycleCommand.WithdrawEdition(phase, edition, visit.Field("reason")), []),
            "posting" => TypedDay.Parse(visit.Field("on")) is { } on
                ? (new CycleCommand.RecordPosting(phase, edition, on, visit.Field("address").Trim(), IdRule.Allows(visit.Field("ward")) ? new(visit.Field("ward")) : null), [])
                : (null, [Ask("on", "掲載日")]),
            _ => (null, []),
        };
    }

    private static (CycleCommand?, IReadOnlyList<Problem>) Decide(OfficeVisit visit, EditionView view)
    {
        var (drafted, decided) = (TypedDay.Parse(visit.Field("draftedOn")), TypedDay.Parse(visit.Field("decidedOn")));
        List<Problem> problems = [];
        if (drafted is null)
        {
            problems.Add(Ask("draftedOn", "起案日"));
        }
        if (decided is null)
        {
            problems.Add(Ask("decidedOn", "決裁日"));
        }
        return problems.Count > 0
            ? (null, problems)
            : (new CycleCommand.Decide(
                view.Edition.Phase,
                view.Edition.Number,
                new DecisionData(drafted!.Value, decided!.Value, visit.Field("documentNumber"), visit.Field("approver")),
                visit.Field(DecideDecision.ConfirmField) == "yes"), []);
    }

    private static Problem Ask(string field, string label) => new(field, $"{label}を、2026-05-29 のように入力してください。");
}
