using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Standards;

/// <summary>事例集: what the city added, this year and in the years before, newest year first.</summary>
/// <param name="Cases">Without those taken out.</param>
public sealed record Casebook(IReadOnlyList<Casebook.Entry> Cases)
{
    /// <summary>So many years back are shown.</summary>
    public const int Years = 5;

    /// <param name="WardName">As the ward was called in that year.</param>
    public sealed record Entry(FiscalYear Year, string WardName, GoodCase Case);

    public static Casebook Empty { get; } = new([]);

    public static async Task<Casebook> Read(IRecordStore store, CycleRow cycle, CancellationToken cancel = default)
    {
        List<Entry> cases = [];
        var at = cycle;
        for (var n = 0; n < Years && at is not null; n++)
        {
            var rows = await store.Range(Keys.CyclePartition(at.Id), Keys.Cases, Keys.After(Keys.Cases), cancel: cancel);
            cases.AddRange(rows.Select(r => r.As<GoodCase>().Body).Where(c => c.Withdrawn is null).Select(c => new Entry(at.FiscalYear, NameOf(at, c.Ward), c)));
            at = at.Previous is { } previous ? (await store.Get(Keys.CyclePartition(previous), Keys.Cycle, cancel))?.As<CycleRow>().Body : null;
        }

        return new(cases);
    }

    /// <summary>By theme, themes in the order of their code points.</summary>
    public IEnumerable<IGrouping<string, Entry>> Of(string? principle) =>
        Cases.Where(e => e.Case.Principle == principle).GroupBy(e => e.Case.Theme).OrderBy(g => g.Key, StringComparer.Ordinal);

    private static string NameOf(CycleRow cycle, UnitId ward) => cycle.Wards.FirstOrDefault(w => w.Id == ward)?.Name ?? "全市";
}
