using System.Globalization;
using WardCycle.Cycles;
using WardCycle.Sheets;
using WardCycle.Standards;

namespace WardCycle.Web.Secretariat.Standards;

/// <summary>A ward's policy to look at and to set.</summary>
/// <param name="Sheet">The sheet whose submission sets it; null where it is set here.</param>
public sealed record PolicyModel(StandardsModel Standards, CycleWard Ward, SheetId? Sheet = null)
{
    private const int Least = 5;
    private const int Spare = 2;

    public IReadOnlyList<WardPolicy> Versions => [.. Standards.State.Policies.Where(p => p.Ward == Ward.Id).OrderByDescending(p => p.Version)];

    public WardPolicy? Now => Standards.State.Policy(Ward.Id);

    /// <summary>The lines that a form may have, from 1.</summary>
    public static IEnumerable<int> Rows => Enumerable.Range(1, PolicyDecision.MostLines);

    /// <summary>The lines that the form shows: those that are set and a few empty ones.</summary>
    public IEnumerable<int> Shown => Rows.Take(Math.Max(Least, (Now?.Lines.Count ?? 0) + Spare));

    public PolicyLine LineAt(int row) => Now?.Lines.ElementAtOrDefault(row - 1) ?? new("", "");

    public static string TextOf(int row) => string.Create(CultureInfo.InvariantCulture, $"line-{row}");

    public static string IdOf(int row) => string.Create(CultureInfo.InvariantCulture, $"id-{row}");
}
