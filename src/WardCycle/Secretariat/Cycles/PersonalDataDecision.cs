using WardCycle.Publication;

namespace WardCycle.Secretariat.Cycles;

/// <summary>個人情報の確認 of a composed edition, signed by whoever publishes. A new edition is looked at anew.</summary>
public static class PersonalDataDecision
{
    public static CycleVerdict Decide(CycleCase at, CycleCommand.SignPersonalData command)
    {
        if (at.Edition(command.Edition) is not { Body: { State: EditionState.Composed } found } edition)
        {
            return CycleVerdict.Refuse("edition", "個人情報の確認を記録できるのは庁内調整中（案）の版だけです。");
        }

        if (found.Checked is not null)
        {
            return new CycleVerdict.Unchanged($"第{found.Number}版の個人情報の確認は、すでに記録されています。");
        }

        var note = TypedText.Clean(command.Note);
        if (note.Length > 0 && TypedText.Check("note", "確認のメモ", note) is { } problem)
        {
            return new CycleVerdict.Refused([problem]);
        }

        var label = at.Open.Scheme.Phase(found.Phase).Label;
        var text = $"「{label}」第{found.Number}版に、公表できない個人情報や氏名がないことを確認しました。{note}";
        return new CycleVerdict.Accepted(
            "edition.personal-data-checked", text, text, found.Phase,
            [edition.To(found with { Checked = new(at.Actor.Account, at.Now, note) })], []);
    }
}
