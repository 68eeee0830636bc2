using WardCycle.Organisation;

namespace WardCycle.Cycles;

/// <summary>A reorganisation (組織改正) by its number and the day on which it takes effect; small, because every pass reads it.</summary>
/// <param name="Wards">Whose passes carry it out: the wards in which the changed units stand before the day.</param>
public sealed record ReorganisationDay(int Number, DateOnly On, IReadOnlyList<UnitId> Wards)
{
    /// <summary>Whether a ward has it still before it.</summary>
    public bool Awaits(WardHead ward) => Wards.Contains(ward.Ward) && ward.Reorganised?.Contains(Number) != true;
}
