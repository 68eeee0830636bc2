using WardCycle.Record;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Surveys;

/// <summary>What each command comes to: a pure function of the record, the clock and the command.</summary>
public static class SurveyDecision
{
    public static CycleVerdict Decide(SurveyCase at, SurveyCommand command) => command switch
    {
        SurveyCommand.RecordPaper c => PaperDecision.Decide(at, c),
        SurveyCommand.Summarise c => SummaryDecision.Decide(at, c),
        SurveyCommand.AddIssue c => IssueDecision.Add(at, c),
        SurveyCommand.ChangeIssue c => IssueDecision.Change(at, c),
        SurveyCommand.CloseIssue c => IssueDecision.Close(at, c),
        SurveyCommand.Publish c => SurveyPublication.Publish(at, c),
        SurveyCommand.Withdraw c => SurveyPublication.Withdraw(at, c),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Unknown command on surveys."),
    };

    internal static CycleVerdict.Refused Unknown { get; } = CycleVerdict.Refuse("", "そのアンケートと時期は、このサイクルの様式にありません。一覧から選び直してください。");

    internal static CycleVerdict.Accepted Accept(string what, string text, string message, params Change[] rows) => new(what, text, message, null, rows, []);
}
