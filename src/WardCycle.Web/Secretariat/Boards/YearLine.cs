using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Secretariat.Board;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>The year's line in the drawing's own units.</summary>
public sealed class YearLine(BoardTimeline timeline)
{
    private const int Left = 150;
    private const int Width = 900;
    private const int Top = 36;
    private const int RowHeight = 38;

    public int Height => Top + timeline.Spans.Count * RowHeight + 24;

    public string Now => X(timeline.Now);

    public IReadOnlyList<BoardTimeline.Span> Spans => timeline.Spans;

    public static int Y(int row) => Top + row * RowHeight;

    public static string X(double share) => Number(Left + Width * share);

    public static string Length(double from, double to) => Number(Math.Max(3, Width * (to - from)));

    public IEnumerable<(string X, string Label)> Months
    {
        get
        {
            var first = MunicipalTime.DayOf(timeline.From);
            for (var month = new DateOnly(first.Year, first.Month, 1); ; month = month.AddMonths(1))
            {
                var share = (MunicipalTime.At(month, TimeOnly.MinValue) - timeline.From) / (timeline.Until - timeline.From);
                if (share > 1)
                {
                    yield break;
                }
                if (share >= 0)
                {
                    yield return (X(share), $"{month.Month}月");
                }
            }
        }
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
