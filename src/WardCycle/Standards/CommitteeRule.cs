using WardCycle.Calendar;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Standards;

/// <summary>A city committee decides on a proposal: the only way to a new version of a standard.</summary>
public static class CommitteeRule
{
    public static CycleVerdict Decide(StandardCase at, StandardCommand.DecideProposal command)
    {
        if (at.State.Proposal(command.Proposal) is not { } proposal)
        {
            return CycleVerdict.Refuse("proposal", "その提案は見つかりません。一覧から選び直してください。");
        }

        var decision = new CommitteeDecision(
            at.State.NextDecision, command.Proposal, command.Committee, command.On, command.Outcome,
            command.Outcome == ProposalState.Adopted ? command.Move : null, TypedText.Clean(command.Reason), at.Now, at.Actor.AuditName);
        var problems = Own(at, command).Concat(StandardReview.Problems(at.State.Catalogue, proposal.Body, decision, at.Today)).ToList();
        return problems.Count > 0 ? new CycleVerdict.Refused(problems) : Accept(at, proposal, decision);
    }

    private static CycleVerdict.Accepted Accept(StandardCase at, Stored<Proposal> proposal, CommitteeDecision decision)
    {
        List<Change> rows =
        [
            Change.New(Keys.Decision(decision.Number), decision),
            proposal.To(proposal.Body with { State = decision.Outcome, Decision = decision.Number }),
        ];
        if (StandardReview.VersionOf(at.State.Catalogue, proposal.Body, decision, at.Year) is { } version)
        {
            rows.Add(Change.New(Keys.Standard(version.Id, version.Version), version));
        }

        var committee = at.Scheme.Committee(decision.Committee)!.Label;
        var what = decision.Move is { } move ? $"採用・{StandardReview.Name(move)}" : StandardReview.Name(decision.Outcome);
        return new(
            "standard.decided",
            $"提案{decision.Proposal}：{what}（{committee}、{Era.Date(decision.On)}）。理由：{decision.Reason}",
            $"提案{decision.Proposal}の決定を記録しました（{what}）。{(decision.Outcome == ProposalState.Adopted ? $"{at.Year.Next.Label}から適用します。" : "")}",
            null, rows, []);
    }

    private static IEnumerable<Problem> Own(StandardCase at, StandardCommand.DecideProposal command)
    {
        if (at.Scheme.Committee(command.Committee) is not { IsCity: true })
        {
            yield return new("committee", "基準を決定できる会議を選んでください。");
        }

        if (TypedText.Check("reason", "決定の理由", command.Reason) is { } reason)
        {
            yield return reason;
        }
    }
}
