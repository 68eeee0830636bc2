using WardCycle.Calendar;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>"Agreed until …": no reminder until after that day.</summary>
public static class AgreeDecision
{
    public static SheetVerdict Decide(SheetCase at, SheetCommand.AgreeUntil command, PhaseScheme phase)
    {
        var state = at.Sheet.State(phase.Id);
        if (!state.IsMissing)
        {
            return SheetVerdict.Refuse("", "提出を待っているシートではないため、待つ約束は記録できません。");
        }

        if (command.Until < at.Today || command.Until > at.LastDay)
        {
            return SheetVerdict.Refuse("until", $"待つ日は今日から{Era.DateWithWeekday(at.LastDay)}までの日にしてください。");
        }

        var day = Era.DateWithWeekday(command.Until);
        return new SheetVerdict.Accepted(
            at.Sheet.With(phase.Id, state with { AgreedUntil = command.Until }), phase.Id, "sheet.agreed",
            $"{at.Name}の「{phase.Label}」を{day}まで待つことにしました。",
            $"{at.Name}の「{phase.Label}」を{day}まで待ちます。それまで期限のお知らせは送られません。")
        {
            Withdrawn = SheetMails.Open(at, phase.Id, SheetMails.Reminding),
        };
    }
}
