using WardCycle.Calendar;
using WardCycle.Cycles.Planning;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>"Agreed until …": no reminder until after that day. What is still missing at the closing, or after a 再提出期限, is taken until then.</summary>
public static class AgreeDecision
{
    public static SheetVerdict Decide(SheetCase at, SheetCommand.AgreeUntil command, PhaseScheme phase)
    {
        var state = at.Sheet.State(phase.Id);
        if (!state.IsMissing)
        {
            return SheetVerdict.Refuse("", "提出を待っているシートではないため、待つ日は記録できません。");
        }

        if (command.Until < at.Today || command.Until > at.LastDay)
        {
            return SheetVerdict.Refuse("until", $"待つ日は今日から{Era.DateWithWeekday(at.LastDay)}までの日にしてください。");
        }

        var day = Era.DateWithWeekday(command.Until);
        var agreed = at.Sheet.With(phase.Id, state with { AgreedUntil = command.Until, AgreedAt = at.Now });
        var isOpen = state.Gate == Gate.Shut && at.Now < SheetDates.Of(at.Cycle.Timetable, at.Ward.Head.Body, agreed, phase.Id).End;
        return new SheetVerdict.Accepted(
            isOpen ? agreed.With(phase.Id, agreed.State(phase.Id) with { Gate = Gate.Open }) : agreed, phase.Id, "sheet.agreed",
            $"{at.Name}の「{phase.Label}」を{day}まで待つことにしました。",
            $"{at.Name}の「{phase.Label}」を{day}まで待ちます。それまで期限のお知らせは送られません。{(isOpen ? "締切の後ですが、その日まで所属からも提出できます。" : "")}")
        {
            Withdrawn = SheetMails.Open(at, phase.Id, SheetMails.Reminding),
        };
    }
}
