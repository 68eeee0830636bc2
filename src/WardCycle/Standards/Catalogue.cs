using WardCycle.Calendar;

namespace WardCycle.Standards;

/// <summary>All versions of all standards: what was in force when, and who decided it, stays readable for years.</summary>
public sealed record Catalogue(IReadOnlyList<Standard> Versions)
{
    public static Catalogue Empty { get; } = new([]);

    /// <summary>The newest version of a standard, in force already or not; null where there is none.</summary>
    public Standard? Newest(StandardId id) => Versions.Where(s => s.Id == id).MaxBy(s => s.Version);

    /// <summary>What every ward keeps in a fiscal year, by number as printed, then by id.</summary>
    public IReadOnlyList<Standard> InForce(FiscalYear year) =>
    [
        .. Versions.Where(s => s.From.Year <= year.Year)
            .GroupBy(s => s.Id)
            .Select(versions => versions.MaxBy(s => s.Version)!)
            .Where(s => !s.IsRetired)
            .OrderBy(s => NumberIn(s.Words.Number))
            .ThenBy(s => s.Words.Number, StringComparer.Ordinal)
            .ThenBy(s => s.Id.Value, StringComparer.Ordinal),
    ];

    /// <summary>基準10 comes after 基準9; one without a number comes last.</summary>
    private static int NumberIn(string printed)
    {
        var digits = new string([.. printed.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiDigit).Take(6)]);
        return digits.Length == 0 ? int.MaxValue : int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
    }
}
