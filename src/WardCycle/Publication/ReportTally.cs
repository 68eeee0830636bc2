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
    public string Line(RatingScale scale)
    {
        var between = scale.Grades.Any(g => g.Mark.Length > 1) ? "、" : " ";
        return string.Join(between, scale.Grades.Select((grade, i) => Count(grade, Grades[i])).Concat(Outside > 0 ? [Count(scale.Outside, Outside)] : []));
    }

    /// <summary>◎1, or 順調 7 where the mark is a word.</summary>
    private static string Count(Grade grade, int count) => grade.Mark.Length > 1 ? $"{grade.Mark} {count}" : $"{grade.Mark}{count}";

    internal static ReportTally Of(string name, RatingScale scale, IEnumerable<string> codes)
    {
        var all = codes.ToList();
        var grades = scale.Grades.Select(grade => all.Count(code => code == grade.Code)).ToList();
        var outside = all.Count(code => code == scale.Outside.Code);
        return new(name, grades, outside, all.Count - grades.Sum() - outside);
    }
}
