using WardCycle.Calendar;

namespace WardCycle.Schemes;

/// <summary>One of the times in a year at which a survey is held.</summary>
/// <param name="Label">Printed: 10月, 前期.</param>
/// <param name="To">The last day, itself included.</param>
public sealed record SurveyPeriod(string Id, string Label, DateRule From, DateRule To)
{
    public bool IsOn(FiscalYear year, DateOnly day) => day >= From.In(year) && day <= To.In(year);

    public bool IsOver(FiscalYear year, DateOnly day) => day > To.In(year);
}
