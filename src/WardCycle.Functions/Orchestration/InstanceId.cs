using System.Globalization;
using WardCycle.Cycles;

namespace WardCycle.Functions.Orchestration;

/// <summary>Instance ids: <c>{cycle}.{run}</c> for the year, <c>{cycle}.{run}.{subject}</c> for its children. Never random, never used again.</summary>
public static class InstanceId
{
    public static string Of(CycleId cycle, int run, Subject subject) =>
        subject == Subject.Year ? Year(cycle, run) : $"{Year(cycle, run)}.{subject}";

    public static string Year(CycleId cycle, int run) => string.Create(CultureInfo.InvariantCulture, $"{cycle}.{run}");

    /// <summary>Whose instance this is; null where it is none of this run. <c>a.1</c> is also how <c>a.10</c> begins.</summary>
    public static Subject? SubjectOf(string instance, CycleId cycle, int run)
    {
        var year = Year(cycle, run);
        return instance == year ? Subject.Year
            : instance.StartsWith(year + ".", StringComparison.Ordinal) ? new Subject(instance[(year.Length + 1)..])
            : null;
    }
}
