using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Record;

namespace WardCycle.Secretariat.Cycles;

/// <summary>
/// A further edition (訂正 or 再作成). One that is not published yet gives way in the same commit. The first edition comes
/// by itself when every gate is shut.
/// </summary>
public static class WantEditionDecision
{
    public static CycleVerdict Decide(CycleCase at, CycleCommand.WantEdition command)
    {
        if (at.Open.Scheme.Phases.FirstOrDefault(p => p.Id == command.Phase) is not { } phase)
        {
            return CycleVerdict.Refuse("phase", "その段階はこのサイクルにありません。");
        }

        if (at.Editions.Count == 0)
        {
            return CycleVerdict.Refuse("", "第1版は締切の後に自動で作られます。作られてから、次の版を作成してください。");
        }

        var newest = at.Editions[^1];
        if (newest.Body.State == EditionState.Wanted)
        {
            return CycleVerdict.Refuse("", $"第{newest.Body.Number}版を作成しているところです。完成をお待ちください。");
        }

        if (TypedText.Check("correction", "訂正の内容", command.Correction) is { } problem)
        {
            return new CycleVerdict.Refused([problem]);
        }

        var next = new EditionRow(phase.Id, newest.Body.Number + 1, EditionState.Wanted, at.Now, TypedText.Clean(command.Correction));
        List<Change> rows = [Change.New(Keys.Edition(phase.Id, next.Number), next)];
        if (newest.Body.State is EditionState.Composed or EditionState.Decided)
        {
            rows.Add(newest.To(newest.Body with { State = EditionState.Superseded }));
        }

        return new CycleVerdict.Accepted(
            "edition.wanted", $"「{phase.Label}」第{next.Number}版の作成を求めました。訂正の内容：{next.Correction}",
            $"「{phase.Label}」第{next.Number}版を作成します。", phase.Id, rows, [Subject.Phase(phase.Id)]);
    }
}
