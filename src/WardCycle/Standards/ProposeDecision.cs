using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Standards;

/// <summary>A proposal to raise, create, reword, lower or retire a standard.</summary>
public static class ProposeDecision
{
    public static CycleVerdict Decide(StandardCase at, StandardCommand.Propose command)
    {
        var newest = command.Standard is { } id ? at.State.Catalogue.Newest(id) : null;
        var before = newest is { IsRetired: false } ? newest.Words : null;
        var words = command.Words is { } typed ? StandardWordsCheck.Clean(typed) : null;
        var problems = Problems(at, command, before, words).ToList();
        if (problems.Count > 0)
        {
            return new CycleVerdict.Refused(problems);
        }

        if (Ratchet.MoveOf(before, words) is not { } move)
        {
            return CycleVerdict.Refuse("text", "今の基準と同じ内容です。変えるところを入力してください。");
        }

        var proposal = new Proposal(
            at.State.NextProposal, command.Standard ?? at.State.NextStandard(), words, move, TypedText.Clean(command.Reason),
            command.Ward, at.Now, at.Actor.AuditName, command.Sheet, command.Phase);
        var text = $"提案{proposal.Number}（{StandardDecision.NameOf(at, command.Ward)}）：{StandardReview.Name(move)}「{(words ?? before)!.Title}」。理由：{proposal.Reason}";
        return new CycleVerdict.Accepted(
            "standard.proposed", text, $"提案{proposal.Number}（{StandardReview.Name(move)}）を受け付けました。", command.Phase,
            [Change.New(Keys.Proposal(proposal.Number), proposal)], []);
    }

    private static IEnumerable<Problem> Problems(StandardCase at, StandardCommand.Propose command, StandardWords? before, StandardWords? words)
    {
        if (!StandardDecision.Knows(at, command.Ward))
        {
            yield return new("ward", "その区はこのサイクルにありません。");
        }

        if (command.Standard is not null && before is null)
        {
            yield return new("standard", "その基準は見つからないか、廃止されています。一覧から選び直してください。");
        }

        if (command.Standard is null && words is null)
        {
            yield return new("standard", "廃止する基準を選んでください。");
        }

        if (command.Phase is { } phase && at.Open.Scheme.Phases.All(p => p.Id != phase))
        {
            yield return new("phase", "その段階はこのサイクルにありません。");
        }

        foreach (var problem in words is null ? [] : StandardWordsCheck.Problems(at.Scheme, words))
        {
            yield return problem;
        }

        if (TypedText.Check("reason", "提案の理由", command.Reason) is { } reason)
        {
            yield return reason;
        }
    }
}
