using WardCycle.Calendar;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Standards;

/// <summary>業務関係局所管課 is asked about a proposal, and its answer is recorded.</summary>
public static class BureauDecision
{
    public static CycleVerdict Ask(StandardCase at, StandardCommand.AskBureau command)
    {
        if (Find(at, command.Proposal) is not { } proposal)
        {
            return NotOpen;
        }

        if (TypedText.Check("bureau", "照会先", command.Bureau, TypedText.MaxLine) is { } problem)
        {
            return new CycleVerdict.Refused([problem]);
        }

        if (command.AskedOn > at.Today)
        {
            return CycleVerdict.Refuse("askedOn", "照会した日は、今日以前の日にしてください。");
        }

        var bureau = TypedText.Clean(command.Bureau);
        return Accept(proposal, new(bureau, command.AskedOn), "standard.bureau-asked",
            $"提案{command.Proposal}を{bureau}に照会しました（{Era.Date(command.AskedOn)}）。");
    }

    public static CycleVerdict Answer(StandardCase at, StandardCommand.RecordAnswer command)
    {
        if (Find(at, command.Proposal) is not { } proposal)
        {
            return NotOpen;
        }

        if (proposal.Body.Question is not { } question)
        {
            return CycleVerdict.Refuse("", "この提案は、まだ照会していません。先に照会を記録してください。");
        }

        if (TypedText.Check("answer", "回答", command.Answer) is { } problem)
        {
            return new CycleVerdict.Refused([problem]);
        }

        if (command.AnsweredOn > at.Today || command.AnsweredOn < question.AskedOn)
        {
            return CycleVerdict.Refuse("answeredOn", $"回答の日は、照会した{Era.Date(question.AskedOn)}から今日までの日にしてください。");
        }

        return Accept(proposal, question with { Answer = TypedText.Clean(command.Answer), AnsweredOn = command.AnsweredOn }, "standard.bureau-answered",
            $"提案{command.Proposal}への{question.Bureau}の回答を記録しました（{Era.Date(command.AnsweredOn)}）。");
    }

    private static CycleVerdict NotOpen { get; } = CycleVerdict.Refuse("proposal", "検討中の提案ではありません。一覧から選び直してください。");

    private static Stored<Proposal>? Find(StandardCase at, int number) =>
        at.State.Proposal(number) is { Body.State: ProposalState.Open or ProposalState.Deferred } open ? open : null;

    private static CycleVerdict.Accepted Accept(Stored<Proposal> proposal, BureauQuestion question, string what, string text) =>
        new(what, text, text, null, [proposal.To(proposal.Body with { Question = question })], []);
}
