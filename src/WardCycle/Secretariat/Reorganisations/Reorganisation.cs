using WardCycle.Organisation;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>A reorganisation (組織改正) that is decided: it takes effect on the morning of its day. Written once, never changed; taken back before its day it goes.</summary>
/// <param name="Number">From 1 in the cycle.</param>
/// <param name="Reason">The ordinance or decision that it follows.</param>
/// <param name="Changes">One by one, as they are carried out.</param>
/// <param name="Wards">For each change the ward in which its unit stands before it.</param>
/// <param name="Typed">What was decided, where that was more than one change each (whole wards, a department to another ward); null where the changes say it.</param>
public sealed record Reorganisation(
    int Number, DateOnly On, string Reason, IReadOnlyList<UnitChange> Changes, IReadOnlyList<UnitId> Wards, string By, DateTimeOffset At,
    IReadOnlyList<UnitChange>? Typed = null)
{
    /// <summary>For people.</summary>
    public IReadOnlyList<UnitChange> Decided() => Typed ?? Changes;
}
