using WardCycle.Schemes;

namespace WardCycle.Publication;

/// <summary>Counts of one department or ward. A joint sheet counts once per section (requirements 1.6).</summary>
/// <param name="Name">Department; empty for sections right under the ward.</param>
/// <param name="Grades">Sections per grade, in the scale's order.</param>
/// <param name="Outside">「―」, counted apart: it improves no aggregate.</param>
/// <param name="Missing">No grade at all.</param>
public sealed record ReportTally(string Name, IReadOnlyList<int> Grades, int Outside, int Missing)
{
    public int Rated => Grades.Sum();

    public int Sections => Rated + Outside + Missing;

    /// <summary>◎1 ○6 △4 ×0, and ―1 where there is one.</summary>
    public string Line(RatingScale scale) => string.Join(' ',
        scale.Grades.Select((grade, i) => $"{grade.Mark}{Grades[i]}").Concat(Outside > 0 ? [$"{scale.Outside.Mark}{Outside}"] : []));

    internal static ReportTally Of(string name, RatingScale scale, IEnumerable<string> codes)
    {
        var all = codes.ToList();
        var grades = scale.Grades.Select(grade => all.Count(code => code == grade.Code)).ToList();
        var outside = all.Count(code => code == scale.Outside.Code);
        return new(name, grades, outside, all.Count - grades.Sum() - outside);
    }
}
