using WardCycle.Calendar;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Cycles;

/// <summary>How long sections have until a changed day.</summary>
public static class ShortNotice
{
    /// <summary>Working days below which the secretariat is warned before it confirms.</summary>
    public const int Fewest = 5;

    /// <summary>Working days from tomorrow to the day.</summary>
    public static int Days(CycleCase at, DateOnly day)
    {
        var count = 0;
        for (var d = at.Today.AddDays(1); d <= day; d = d.AddDays(1))
        {
            count += at.Open.Days.IsOpen(d) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Null where the notice is long enough, and for dates that ask nothing of sections.</summary>
    public static string? Warning(CycleCase at, PhaseDateKind kind, DateOnly day) =>
        kind is PhaseDateKind.Due or PhaseDateKind.Closing && Days(at, day) is var days and < Fewest
            ? $"変更後の{DateWords.Of(kind)}（{Era.DateWithWeekday(day)}）まで{days}開庁日しかありません（{Fewest}開庁日未満）。所属が対応できるか確かめてください。"
            : null;
}
