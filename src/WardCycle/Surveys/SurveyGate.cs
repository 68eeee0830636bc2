using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Schemes;

namespace WardCycle.Surveys;

/// <summary>Whether the public form takes answers: in its period of a running cycle. A paused or held cycle takes none.</summary>
public static class SurveyGate
{
    /// <summary>Null where it does; else one polite sentence.</summary>
    public static string? Closed(OpenCycle open, SurveyScheme survey, SurveyPeriod period, DateTimeOffset now)
    {
        var (year, today) = (open.Cycle.FiscalYear, MunicipalTime.DayOf(now));
        return today < period.From.In(year) ? $"このアンケートの受付は、{Era.DateWithWeekday(period.From.In(year))}に始まります。"
            : period.IsOver(year, today) ? $"このアンケートの受付は、{Era.DateWithWeekday(period.To.In(year))}に終わりました。お寄せいただいたご意見は、{survey.Label}の結果として今後の改善に生かします。"
            : open.Cycle.Status == CycleStatus.Running && !open.Cycle.OnHold ? null
            : "ただいま、このアンケートの受付を止めています。恐れ入りますが、窓口の用紙をご利用ください。";
    }
}
