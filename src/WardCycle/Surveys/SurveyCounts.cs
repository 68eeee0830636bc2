namespace WardCycle.Surveys;

/// <summary>How many answered, and how many chose what. Adding is all that is ever done to them, so no order matters.</summary>
/// <param name="Answered">Sheets that came back; a question may have been left out on some of them.</param>
/// <param name="Chosen">By question and grade; what nobody chose may be missing.</param>
public sealed record SurveyCounts(int Answered, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Chosen)
{
    public static SurveyCounts None { get; } = new(0, new Dictionary<string, IReadOnlyDictionary<string, int>>());

    public int Of(string question, string grade) => Chosen.GetValueOrDefault(question)?.GetValueOrDefault(grade) ?? 0;

    /// <summary>How many answered the question.</summary>
    public int OfQuestion(string question) => Chosen.GetValueOrDefault(question)?.Values.Sum() ?? 0;

    /// <summary>One more sheet.</summary>
    public SurveyCounts With(IReadOnlyDictionary<string, string> chosen) => And(new(1, chosen.ToDictionary(
        c => c.Key, c => (IReadOnlyDictionary<string, int>)new Dictionary<string, int> { [c.Value] = 1 })));

    public SurveyCounts And(SurveyCounts other) => new(Answered + other.Answered, Together(Chosen, other.Chosen, Together));

    public bool SameAs(SurveyCounts other) =>
        Answered == other.Answered
        && Flat(this).Order().SequenceEqual(Flat(other).Order());

    private static IEnumerable<(string, string, int)> Flat(SurveyCounts counts) =>
        counts.Chosen.SelectMany(q => q.Value.Where(g => g.Value != 0).Select(g => (q.Key, g.Key, g.Value)));

    private static IReadOnlyDictionary<string, int> Together(IReadOnlyDictionary<string, int> a, IReadOnlyDictionary<string, int> b) =>
        Together(a, b, (x, y) => x + y);

    /// <summary>By rising key: the same sums give the same row.</summary>
    private static SortedDictionary<string, T> Together<T>(IReadOnlyDictionary<string, T> a, IReadOnlyDictionary<string, T> b, Func<T, T, T> add)
    {
        var sum = new SortedDictionary<string, T>(a.ToDictionary(), StringComparer.Ordinal);
        foreach (var (key, value) in b)
        {
            sum[key] = sum.TryGetValue(key, out var known) ? add(known, value) : value;
        }

        return sum;
    }
}
