using WardCycle.Calendar;
using WardCycle.Secretariat;

namespace WardCycle.Standards;

/// <summary>The review of the standards in March, purely: what a decision makes of a proposal and of the catalogue.</summary>
public static class StandardReview
{
    /// <summary>What speaks against a decision; none where it may be recorded.</summary>
    /// <param name="today">In the record's time: a meeting of tomorrow has decided nothing yet.</param>
    public static IReadOnlyList<Problem> Problems(Catalogue catalogue, Proposal proposal, CommitteeDecision decision, DateOnly today)
    {
        List<Problem> problems = [];
        if (proposal.State is ProposalState.Adopted or ProposalState.Rejected)
        {
            problems.Add(new("proposal", "この提案はすでに決定されています。"));
        }

        if (decision.Outcome == ProposalState.Open)
        {
            problems.Add(new("outcome", "採用・不採用・継続検討のいずれかを選んでください。"));
        }

        if (decision.On > today)
        {
            problems.Add(new("on", "会議の日は今日以前の日にしてください。"));
        }

        if (decision.Outcome == ProposalState.Adopted && MoveNow(catalogue, proposal) is { } move && decision.Move != move)
        {
            problems.Add(new("move", $"この提案を採用すると、今の基準に対して「{Name(move)}」になります。決定の内容として「{Name(move)}」を選び、理由を残してください。"));
        }

        return problems;
    }

    /// <summary>The version that an adopted proposal makes, in force from the fiscal year after the cycle's; null where nothing is adopted.</summary>
    public static Standard? VersionOf(Catalogue catalogue, Proposal proposal, CommitteeDecision decision, FiscalYear year)
    {
        if (decision.Outcome != ProposalState.Adopted)
        {
            return null;
        }

        var newest = catalogue.Newest(proposal.Standard);
        var words = proposal.Words ?? newest?.Words;
        return words is null ? null : new(
            proposal.Standard, (newest?.Version ?? 0) + 1, words, year.Next, decision.Number, IsRetired: proposal.Words is null);
    }

    /// <summary>Against the newest version, which another decision may have made since the proposal.</summary>
    public static StandardMove? MoveNow(Catalogue catalogue, Proposal proposal) =>
        Ratchet.MoveOf(catalogue.Newest(proposal.Standard) is { IsRetired: false } newest ? newest.Words : null, proposal.Words);

    public static string Name(ProposalState state) => state switch
    {
        ProposalState.Open => "検討中",
        ProposalState.Adopted => "採用",
        ProposalState.Rejected => "不採用",
        ProposalState.Deferred => "継続検討",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };

    public static string Name(StandardMove move) => move switch
    {
        StandardMove.Create => "新設",
        StandardMove.Raise => "引上げ",
        StandardMove.Reword => "文言の変更",
        StandardMove.Lower => "引下げ",
        StandardMove.Retire => "廃止",
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, "Unknown move."),
    };
}
