using WardCycle.Imports;

namespace WardCycle.Calendar;

/// <summary>What became of reading a holiday file: all of it or nothing.</summary>
public abstract record HolidayLoad
{
    public sealed record Loaded(HolidayTable Table) : HolidayLoad;

    /// <summary>At most <see cref="HolidayFile.MaxProblems"/> problems.</summary>
    public sealed record Refused(IReadOnlyList<FileProblem> Problems) : HolidayLoad;
}
