using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Record;
using WardCycle.Secretariat.Accounts;
using WardCycle.Secretariat.Posts;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>How a change looks at a ward on its morning, and what it says of itself there: in the name of who decided it, at the first instant of the day.</summary>
internal static class ChangeCase
{
    public static async Task<WardCase> Read(IRecordStore store, IKeyRing keys, OpenCycle cycle, WardState state, Reorganisation row, CancellationToken cancel) => new(
        cycle, state, new(await WardFactsReader.Links(store, cycle.WardPartition(state.Ward), cancel)), keys,
        new Actor(row.By, new HashSet<AccountRole> { AccountRole.City }), MunicipalTime.At(row.On, TimeOnly.MinValue));

    public static AuditRow Audit(Reorganisation row, int index, WardCase at, string text) => new(
        at.Now, at.Actor.AuditName, "unit.reorganised",
        string.Create(CultureInfo.InvariantCulture, $"{Era.Date(row.On)}付けの組織改正（第{row.Number}号の{index + 1}）：{text}"));

    /// <summary>The marker by which a change takes effect once, and the audit row.</summary>
    public static IReadOnlyList<Change> Marks(Reorganisation row, int index, AuditRow audit) =>
        [Change.New(Keys.Reorganised(row.Number, index), audit), Change.New(Keys.Audit(audit.At, AuditTie.Of(audit, index)), audit)];
}
