using System.Globalization;

namespace WardCycle.Calendar;

/// <summary>A day on which the office is shut, and why.</summary>
public sealed record ClosedDay(DateOnly Day, string Reason)
{
    /// <summary>2026-05-06, a tab, 振替休日: one line of the calendar command.</summary>
    public override string ToString() => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "\t" + Reason;
}
