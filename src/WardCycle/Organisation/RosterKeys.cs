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

    public static string Part(int version, UnitId ward) => Prefix(version) + ward;

    public static string Prefix(int version) => $"roster-{version.ToString("D5", CultureInfo.InvariantCulture)}-";

    /// <summary>The first key behind a version's rows.</summary>
    public static string End(int version) => Keys.After(Prefix(version));
}
