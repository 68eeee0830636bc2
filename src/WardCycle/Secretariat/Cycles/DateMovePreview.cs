using WardCycle.Schemes;

namespace WardCycle.Secretariat.Cycles;

/// <summary>What moving all dates of a phase would do, before it is confirmed.</summary>
/// <param name="Lines">By kind of date, in the order of the year; only dates that really change.</param>
/// <param name="NoticeDays">Working days from tomorrow to the first changed due or closing date: the shortest notice that anybody gets.</param>
/// <param name="Warnings">In Japanese, also what is not moved and why.</param>
/// <param name="Problems">Why it would be refused; empty where it would not.</param>
public sealed record DateMovePreview(
    IReadOnlyList<DateMovePreview.Line> Lines, int NoticeDays, IReadOnlyList<string> Warnings, IReadOnlyList<Problem> Problems)
{
    /// <param name="Affected">Empty for the publication date, which is one for all.</param>
    public sealed record Line(PhaseDateKind Kind, DateOnly Before, DateOnly After, IReadOnlyList<AffectedSheet> Affected);
}
