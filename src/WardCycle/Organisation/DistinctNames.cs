namespace WardCycle.Organisation;

/// <summary>
/// Names of a ward's units on a day. Two of one name under one parent (wards were joined, and each had a 市民部) are told apart
/// by where they were before: 市民部（旧見本区）, or by the former department. Who has always been there keeps the plain name.
/// </summary>
public static class DistinctNames
{
    /// <param name="ward">Whose units they are.</param>
    /// <param name="wardName">The name of a ward of the cycle; null for a unit that is none.</param>
    public static IReadOnlyDictionary<UnitId, string> Of(UnitId ward, IReadOnlyList<Unit> units, DateOnly day, Func<UnitId, string?> wardName)
    {
        var standing = units.Where(u => u.Validity.Holds(day)).GroupBy(u => (u.PlaceAt(day).Parent, Name: u.NameAt(day))).ToDictionary(g => g.Key, g => g.Count());
        string Name(Unit unit) =>
            standing.GetValueOrDefault((unit.PlaceAt(day).Parent, unit.NameAt(day))) > 1 && Former(ward, unit, units, day, wardName) is { } former ? $"{unit.NameAt(day)}（旧{former}）" : unit.NameAt(day);
        return units.GroupBy(u => u.Id).ToDictionary(g => g.Key, g => Name(g.Last()));
    }

    private static string? Former(UnitId ward, Unit unit, IReadOnlyList<Unit> units, DateOnly day, Func<UnitId, string?> wardName)
    {
        var before = (unit.Places ?? []).Where(p => p.From is null || p.From <= day).SkipLast(1).Reverse().ToList();
        return before.SelectMany(p => (p.Above ?? []).Prepend(p.Parent ?? ward)).Where(id => id != ward).Select(wardName).OfType<string>().FirstOrDefault()
            ?? before.Select(p => units.FirstOrDefault(u => u.Id == p.Parent && u.Id != ward)?.NameAt(day)).OfType<string>().FirstOrDefault();
    }
}
