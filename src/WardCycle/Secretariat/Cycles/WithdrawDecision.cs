using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Record;

namespace WardCycle.Secretariat.Cycles;

/// <summary>公表取下げ in all formats at once: the edition and the public pointer in one commit.</summary>
public static class WithdrawDecision
{
    public static CycleVerdict Decide(CycleCase at, CycleCommand.WithdrawEdition command)
    {
        if (at.Edition(command.Edition) is not { Body.State: EditionState.Published } edition)
        {
            return CycleVerdict.Refuse("edition", "取り下げられるのは公表済の版だけです。");
        }

        if (TypedText.Check("reason", "取下げの理由", command.Reason) is { } problem)
        {
            return new CycleVerdict.Refused([problem]);
        }

        var reason = TypedText.Clean(command.Reason);
        var label = at.Open.Scheme.Phase(edition.Body.Phase).Label;
        List<Change> rows = [edition.To(edition.Body with { State = EditionState.Withdrawn, Withdrawal = reason, WithdrawnAt = at.Now })];
        if (at.Public is { } pointer && pointer.Body.Edition == edition.Body.Number)
        {
            rows.Add(pointer.To(new(0, at.Now, reason)));
        }

        return new CycleVerdict.Accepted(
            "edition.withdrawn", $"「{label}」第{edition.Body.Number}版の公表を取り下げました。理由：{reason}",
            $"「{label}」第{edition.Body.Number}版の公表を取り下げました。市のウェブサイトに掲載した分は、別に取り下げてください。",
            edition.Body.Phase, rows, [Subject.Phase(edition.Body.Phase)]);
    }
}
