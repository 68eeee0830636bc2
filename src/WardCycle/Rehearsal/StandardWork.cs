using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Standards;

namespace WardCycle.Rehearsal;

/// <summary>
/// What the simulated secretariat does next for the standards: a pure function of the record and the day. Each ward's policy
/// on the first day; after the last phase has closed a raise and a new standard are proposed, the bureau is asked, and the
/// city's committee adopts the raise and defers the new one; what was ticked comes into the casebook, one a ward; a scheme without standards has this alone.
/// </summary>
public static class StandardWork
{
    private const string Answer = "業務に支障はありません。";
    private const int BureauDays = 1;
    private const int CommitteeDays = 2;
    private const int ReviewDays = 14;

    /// <param name="Ticked">Proposed for the casebook; read only once the last phase has closed.</param>
    public static StandardCommand? Next(OpenCycle cycle, StandardsState state, IReadOnlyList<TickedText> ticked, DateOnly today)
    {
        if (cycle.Scheme.Standards is null)
        {
            return IsReview(cycle, today) ? Add(state, ticked) : null;
        }

        if (cycle.Scheme.Standards.PolicyFrom is null && cycle.Cycle.Wards.FirstOrDefault(w => state.Policy(w.Id) is null) is { } ward)
        {
            return SamplePolicy.For(ward.Id, today);
        }

        if (!IsReview(cycle, today) || state.Head?.Body.TakenBy is not null)
        {
            return null;
        }

        return Propose(cycle, state) ?? Review(cycle, state, today) ?? Add(state, ticked);
    }

    /// <summary>The days behind the last phase's closing, when all that can be proposed from has been submitted.</summary>
    public static bool IsReview(OpenCycle cycle, DateOnly today) =>
        today > Closing(cycle) && today <= Closing(cycle).AddDays(ReviewDays);

    private static DateOnly Closing(OpenCycle cycle) => MunicipalTime.DayOf(cycle.Timetable.For(cycle.Scheme.Phases[^1].Id, PhaseDateKind.Closing));

    private static bool IsNew(OpenCycle cycle, DateTimeOffset at) => at >= cycle.Cycle.StartedAt;

    private static StandardCommand.Propose? Propose(OpenCycle cycle, StandardsState state)
    {
        var made = state.Proposals.Count(p => IsNew(cycle, p.Body.At));
        var ward = cycle.Cycle.Wards[0].Id;
        return made switch
        {
            0 when Raised(state.Catalogue.InForce(cycle.Cycle.FiscalYear)) is { } raised =>
                new(ward, raised.Id, raised.Words, "一年を通して達成でき、ほかの区でもできる見込みがあるためです。"),
            1 => new(ward, null, SampleStandard.New(state), "区の取組の中で効果があり、全市で守れる内容と考えたためです。"),
            _ => null,
        };
    }

    /// <summary>The first standard with a level, one step stricter.</summary>
    private static (StandardId Id, StandardWords Words)? Raised(IReadOnlyList<Standard> standards)
    {
        var standard = standards.FirstOrDefault(s => s.Words.Level is { } level && (level.IsAtLeast || level.Value > 1));
        return standard?.Words.Level is { } now
            ? (standard.Id, standard.Words with { Level = now with { Value = now.IsAtLeast ? now.Value + 1 : now.Value - 1 } })
            : null;
    }

    private static StandardCommand? Review(OpenCycle cycle, StandardsState state, DateOnly today)
    {
        var open = state.Proposals.Select(p => p.Body).FirstOrDefault(p => p.State == ProposalState.Open && IsNew(cycle, p.At));
        if (open is null)
        {
            return null;
        }

        var closing = Closing(cycle);
        return open.Question switch
        {
            null => new StandardCommand.AskBureau(open.Number, "業務関係局所管課", today),
            { Answer: null } => today >= cycle.Days.Add(closing, BureauDays) ? new StandardCommand.RecordAnswer(open.Number, Answer, today) : null,
            _ when today >= cycle.Days.Add(closing, CommitteeDays) => Decide(cycle, state, open, today),
            _ => null,
        };
    }

    private static StandardCommand.DecideProposal Decide(OpenCycle cycle, StandardsState state, Proposal open, DateOnly today)
    {
        var committee = cycle.Scheme.Standards!.Committees.First(c => c.IsCity).Id;
        return open.Move == StandardMove.Raise
            ? new(open.Number, committee, today, ProposalState.Adopted, StandardReview.MoveNow(state.Catalogue, open), "各区の実績を比べ、全区で守れることを確認しました。")
            : new(open.Number, committee, today, ProposalState.Deferred, null, "もう一年、各区で試してから判断します。");
    }

    private static StandardCommand.AddCase? Add(StandardsState state, IReadOnlyList<TickedText> ticked) =>
        ticked.FirstOrDefault(t => t.Text.Length > 0 && state.Cases.All(c => c.Body.Ward != t.Ward.Id)) is { } first
            ? new(first.Ward.Id, $"{first.Units}の取組", first.Text, null, "窓口の工夫", first.Sheet, first.Phase.Id, first.Field.Id)
            : null;
}
