using WardCycle.Cycles;
using WardCycle.Organisation;

namespace WardCycle.Surveys;

/// <summary>課題: a problem that visitors named, with an owner and a date (document 004: problems are mended at once).</summary>
/// <param name="Number">From 1 in the ward.</param>
/// <param name="Owner">A unit of the ward.</param>
/// <param name="OwnerName">As it was called then.</param>
/// <param name="Survey">Out of which survey; null where it was noticed otherwise.</param>
/// <param name="Done">What was done; null while it is open.</param>
/// <param name="From">The cycle of the year before, where it was carried over from there.</param>
/// <param name="HandedOn">The cycle that carries it on; there it is looked after.</param>
/// <param name="ToldWard">The day past which the ward was told of it in the year before: it is told anew only of another day.</param>
/// <param name="ToldCity">The same of the city.</param>
public sealed record WardIssue(
    UnitId Ward, int Number, string Text, UnitId Owner, string OwnerName, DateOnly Due, DateTimeOffset At, string By,
    string? Survey = null, string? Period = null, DateOnly? DoneOn = null, string? Done = null, IReadOnlyList<IssueChange>? Changes = null,
    CycleId? From = null, CycleId? HandedOn = null, DateOnly? ToldWard = null, DateOnly? ToldCity = null)
{
    public bool IsOverdue(DateOnly today) => IsOpen && Due < today;

    /// <summary>Neither done nor carried into the next cycle.</summary>
    public bool IsOpen => DoneOn is null && HandedOn is null;
}
