using WardCycle.Imports;

namespace WardCycle.Organisation;

/// <summary>What became of reading a roster file: all of it or nothing.</summary>
public abstract record RosterLoad
{
    public sealed record Loaded(Roster Roster) : RosterLoad;

    /// <param name="Problems">By line, the first <see cref="ProblemList.MaxTold"/>.</param>
    /// <param name="Count">How many there are in all.</param>
    public sealed record Refused(IReadOnlyList<FileProblem> Problems, int Count) : RosterLoad;
}
