using System.Globalization;
using WardCycle.Record;

namespace WardCycle.Organisation;

/// <summary>Where rosters lie in the installation's partition: a row per version and ward, and one that says which version holds.</summary>
public static class RosterKeys
{
    public const string InForce = "roster";

    /// <summary>The roster that is prepared for a day to come.</summary>
    public const string Prepared = "nextroster";

    /// <summary>The mail domains that are allowed.</summary>
    public const string Domains = "mail-domains";

    /// <summary>The beginning of all versions' rows.</summary>
    public const string Parts = "roster-";

    /// <summary>The beginning of what is known of versions that were replaced.</summary>
    public const string Pasts = "pastroster-";

    public static string Past(int version) => Pasts + version.ToString("D5", CultureInfo.InvariantCulture);

    /// <summary>A row's version; null for a key that is none of <see cref="Part"/>.</summary>
    public static int? VersionOf(string key) =>
        key.StartsWith(Parts, StringComparison.Ordinal) && key.Length > Parts.Length + 5
        && int.TryParse(key.AsSpan(Parts.Length, 5), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    public static string Part(int version, UnitId ward) => Prefix(version) + ward;

    public static string Prefix(int version) => $"{Parts}{version.ToString("D5", CultureInfo.InvariantCulture)}-";

    /// <summary>The first key behind a version's rows.</summary>
    public static string End(int version) => Keys.After(Prefix(version));
}
