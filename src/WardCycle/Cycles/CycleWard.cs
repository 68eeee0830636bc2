using WardCycle.Organisation;

namespace WardCycle.Cycles;

/// <summary>A ward that takes part, in 建制順.</summary>
/// <param name="From">Its first day, where a reorganisation (組織改正) founded it in mid-year; null for a ward of the start.</param>
/// <param name="Until">Its last day, where one ended it; null while it stands. Phases before the day go on in it.</param>
/// <param name="Into">The ward that goes on with what it did.</param>
public sealed record CycleWard(UnitId Id, string Name, DateOnly? From = null, DateOnly? Until = null, UnitId? Into = null)
{
    /// <summary>Where a ward's affairs are in the end: itself, or the ward that it went into.</summary>
    public static UnitId Heir(IReadOnlyList<CycleWard> wards, UnitId ward)
    {
        for (var n = 0; n < wards.Count && wards.FirstOrDefault(w => w.Id == ward)?.Into is { } into; n++)
        {
            ward = into;
        }

        return ward;
    }

    public bool Stands(DateOnly day) => StoodBetween(day, day);

    /// <summary>On one of the days at least.</summary>
    public bool StoodBetween(DateOnly first, DateOnly last) => !(last < From) && !(first > Until);
}
