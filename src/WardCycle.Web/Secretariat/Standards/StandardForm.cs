using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Standards;

namespace WardCycle.Web.Secretariat.Standards;

/// <summary>Reads the posted forms on standards into commands; what cannot be read is told at its field.</summary>
public static class StandardForm
{
    public static (StandardCommand? Command, IReadOnlyList<Problem> Problems) Propose(OfficeVisit visit)
    {
        List<Problem> problems = [];
        var retires = visit.Field("act") == ProposePage.Retire;
        var level = visit.Field("level").Trim() is { Length: > 0 } typed ? StandardLevel.Parse(typed) : null;
        if (!retires && level is null && visit.Field("level").Trim().Length > 0)
        {
            problems.Add(new("level", "水準を読み取れません。80%以上、15分以内 のように、数・単位・以上か以内を続けて入力してください。"));
        }
        if (!Enum.TryParse<StandardScope>(visit.Field("scope"), out var scope) || !Enum.IsDefined(scope))
        {
            problems.Add(new("scope", "見直せる範囲を選んでください。"));
        }
        var words = new StandardWords(
            visit.Field("number"), visit.Field("title"), visit.Field("text"), scope, level, visit.Field("tier"), visit.Field("kind"), visit.Field("principle"));
        return problems.Count > 0 && !retires ? (null, problems) : (new StandardCommand.Propose(
            new(visit.Field("ward")),
            Id(visit, "standard") is { } standard ? new(standard) : null,
            retires ? null : words,
            visit.Field("reason"),
            Id(visit, "sheet") is { } sheet ? new(sheet) : null,
            Id(visit, "phase") is { } phase ? new(phase) : null), []);
    }

    public static (StandardCommand? Command, IReadOnlyList<Problem> Problems) OfProposal(OfficeVisit visit, int proposal) => visit.Route("action") switch
    {
        "ask" => Day(visit, "askedOn", "照会した日", on => new StandardCommand.AskBureau(proposal, visit.Field("bureau"), on)),
        "answer" => Day(visit, "answeredOn", "回答の日", on => new StandardCommand.RecordAnswer(proposal, visit.Field("answer"), on)),
        "decide" => Decide(visit, proposal),
        _ => (null, []),
    };

    public static (StandardCommand? Command, IReadOnlyList<Problem> Problems) Meeting(OfficeVisit visit, Organisation.UnitId ward) => Day(visit, "on", "会議の日", on =>
        new StandardCommand.RecordMeeting(ward, visit.Field("committee"), on, visit.Field("matter"), visit.Field("decided"), visit.Field("reason")));

    /// <summary>Lines as the form numbers them, each with the id it had.</summary>
    public static (StandardCommand? Command, IReadOnlyList<Problem> Problems) Policy(OfficeVisit visit, Organisation.UnitId ward) => Day(visit, "setOn", "定めた日", on =>
        new StandardCommand.SetPolicy(
            ward,
            [.. PolicyModel.Rows.Select(n => new PolicyLine(visit.Field(PolicyModel.IdOf(n)), visit.Field(PolicyModel.TextOf(n)))).Where(l => l.Text.Trim().Length > 0)],
            visit.Field("mayor"), on));

    private static (StandardCommand?, IReadOnlyList<Problem>) Decide(OfficeVisit visit, int proposal)
    {
        if (!Enum.TryParse<ProposalState>(visit.Field("outcome"), out var outcome) || !Enum.IsDefined(outcome))
        {
            return (null, [new("outcome", "決定を選んでください。")]);
        }
        StandardMove? move = Enum.TryParse<StandardMove>(visit.Field("move"), out var known) && Enum.IsDefined(known) ? known : null;
        return Day(visit, "on", "会議の日", on =>
            new StandardCommand.DecideProposal(proposal, visit.Field("committee"), on, outcome, move, visit.Field("decision")));
    }

    private static (StandardCommand?, IReadOnlyList<Problem>) Day(OfficeVisit visit, string field, string label, Func<DateOnly, StandardCommand> command) =>
        TypedDay.Parse(visit.Field(field)) is { } day ? (command(day), []) : (null, [new(field, $"{label}を、2026-05-29 のように入力してください。")]);

    /// <summary>Null where the field is empty; an id that cannot be one stays, so that it is refused.</summary>
    private static string? Id(OfficeVisit visit, string field) => visit.Field(field) is { Length: > 0 } id ? IdRule.Allows(id) ? id : "unknown" : null;
}
