using WardCycle.Calendar;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Standards;

/// <summary>What a committee decided beside the proposals: who, when, what, why.</summary>
public static class MeetingDecision
{
    public static CycleVerdict Decide(StandardCase at, StandardCommand.RecordMeeting command)
    {
        if (Problems(at, command).ToList() is { Count: > 0 } problems)
        {
            return new CycleVerdict.Refused(problems);
        }

        var number = 1 + at.State.Meetings.Select(m => m.Number).DefaultIfEmpty().Max();
        var meeting = new MeetingRow(
            number, command.Committee, command.Ward, command.On, TypedText.Clean(command.Matter), TypedText.Clean(command.Decided),
            TypedText.Clean(command.Reason), at.Now, at.Actor.AuditName);
        var committee = at.Scheme.Committee(command.Committee)!.Label;
        return new CycleVerdict.Accepted(
            "committee.decided",
            $"{committee}（{StandardDecision.NameOf(at, command.Ward)}、{Era.Date(command.On)}）「{meeting.Matter}」：{meeting.Decided}。理由：{meeting.Reason}",
            $"{committee}の決定を記録しました。", null, [Change.New(Keys.Meeting(number), meeting)], []);
    }

    private static IEnumerable<Problem> Problems(StandardCase at, StandardCommand.RecordMeeting command)
    {
        if (!StandardDecision.Knows(at, command.Ward))
        {
            yield return new("ward", "その区はこのサイクルにありません。");
        }

        if (at.Scheme.Committee(command.Committee) is not { } committee || committee.IsCity != (command.Ward == Keys.City))
        {
            yield return new("committee", "会議を選んでください。");
        }

        if (command.On > at.Today)
        {
            yield return new("on", "会議の日は今日以前の日にしてください。");
        }

        Problem?[] texts =
        [
            TypedText.Check("matter", "議題", command.Matter, TypedText.MaxLine),
            TypedText.Check("decided", "決定の内容", command.Decided),
            TypedText.Check("reason", "理由", command.Reason),
        ];
        foreach (var problem in texts.OfType<Problem>())
        {
            yield return problem;
        }
    }
}
