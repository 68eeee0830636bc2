using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Planning;

/// <summary>
/// A sheet's own day after the closing (再提出期限, a day agreed on, 確定予定日) has passed and nothing came: the closing's
/// summary went out long before, so that the ward's secretariat is told of this sheet, once a day that was set.
/// </summary>
public static class LapsedRule
{
    public static RuleAnswer Apply(SheetMoment at)
    {
        if (at.State.Gate != Gate.Shut || at.State.Outside is not null || at.Now < at.Dates.End || at.Dates.End <= at.Dates.Closing
            || at.State is not ({ IsMissing: true } or { LateFigure.Settled: false }))
        {
            return RuleAnswer.Nothing(at.State);
        }

        var occasion = string.Create(CultureInfo.InvariantCulture, $"lapsed:{MunicipalTime.DayOf(at.Dates.End):yyyy-MM-dd}");
        var office = at.StandIns;
        return at.State.HasPlanned(occasion) || office.Count == 0
            ? RuleAnswer.Nothing(at.State)
            : new(
                at.State.Plan(occasion),
                [.. office.Select(post => new WantedMail(MailPurpose.Lapsed, at.Phase.Id, [at.Sheet.Id], post, occasion, at.MailTime(at.Now), at.State.Revision))]);
    }
}
