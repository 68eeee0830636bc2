namespace WardCycle.Schemes.Loading;

/// <summary>Gathers what is wrong with one file, so that it is told together.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<SchemeProblem> _problems = [];

    public bool Any => _problems.Count > 0;

    /// <summary>By line; the first <see cref="SchemeLimits.Problems"/>.</summary>
    public IReadOnlyList<SchemeProblem> InOrder => [.. _problems.OrderBy(p => p.Line).Take(SchemeLimits.Problems)];

    public void Add(int line, string field, string message) => _problems.Add(new(file, Math.Max(line, 1), field, message));
}
