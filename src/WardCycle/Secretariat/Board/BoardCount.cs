using System.Collections.Immutable;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Board;

/// <summary>Counts of sections for a drawn bar; a joint sheet counts once per section.</summary>
/// <param name="ByProgress">Every state has its number, 0 too.</param>
public sealed record BoardCount(int Sections, IReadOnlyDictionary<SheetProgress, int> ByProgress, int Missing, int Late)
{
    public int this[SheetProgress progress] => ByProgress[progress];

    /// <summary>Nothing more is wanted from them: submitted, checked or outside.</summary>
    public int Answered => this[SheetProgress.Submitted] + this[SheetProgress.Checked] + this[SheetProgress.Outside];

    /// <summary>0 to 1; 0 where there is nobody.</summary>
    public double Share => Sections == 0 ? 0 : (double)Answered / Sections;

    public static BoardCount Of(IEnumerable<BoardCell> cells)
    {
        var all = cells.Where(c => !c.IsAbsent).ToList();
        return new(
            all.Count,
            Enum.GetValues<SheetProgress>().ToImmutableSortedDictionary(p => p, p => all.Count(c => c.Progress == p)),
            all.Count(c => c is { IsMissing: true, HasBegun: true }),
            all.Count(c => c.IsLate));
    }

    public static BoardCount Sum(IEnumerable<BoardCount> counts)
    {
        var all = counts.ToList();
        return new(
            all.Sum(c => c.Sections),
            Enum.GetValues<SheetProgress>().ToImmutableSortedDictionary(p => p, p => all.Sum(c => c[p])),
            all.Sum(c => c.Missing),
            all.Sum(c => c.Late));
    }
}
