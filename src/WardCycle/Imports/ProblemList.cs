namespace WardCycle.Imports;

/// <summary>Gathers what is wrong with one file, so that a person mends all of it at once.</summary>
public sealed class ProblemList(string file)
{
    /// <summary>More than these are not told; they would not be read either.</summary>
    public const int MaxTold = 50;

    private readonly List<FileProblem> _problems = [];

    public bool Any => _problems.Count > 0;

    public int Count => _problems.Count;

    /// <summary>By line, at most <see cref="MaxTold"/>.</summary>
    public IReadOnlyList<FileProblem> Told => [.. _problems.OrderBy(p => p.Line).Take(MaxTold)];

    public void Add(int line, string field, string message) => _problems.Add(new(file, line, field, message));

    public void Add(string message) => Add(0, "", message);
}
