using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.History;

/// <summary>Reads 操作の記録 of a cycle, of one of its wards, or of the installation, the newest first (what happened in one moment of a rehearsal's standing clock in any order). Changes nothing.</summary>
public sealed class AuditReader(IRecordStore store)
{
    public const int PageSize = 50;

    private const string Prefix = "audit-";

    /// <summary>What was done to the cycle as a whole, and to the city's own mails; a ward's acts stand with the ward.</summary>
    public async Task<AuditList> OfCycle(OpenCycle open, AuditQuery query, CancellationToken cancel = default)
    {
        List<Row> rows = [.. await Rows(open.Partition, query.Day, cancel), .. await Rows(open.WardPartition(Keys.City), query.Day, cancel)];
        var (list, shown) = Cut(rows, query);
        // Sections propose standards through their links: only then the wards' posts are read.
        IReadOnlyList<WardState> wards = shown.Any(a => AuditWords.IsPost(a.Who)) ? await Wards(open, cancel) : [];
        return list with { Entries = [.. shown.Select(a => Entry(open, a, wards, default))] };
    }

    /// <summary>Null where the ward is not laid out.</summary>
    public async Task<AuditList?> OfWard(OpenCycle open, UnitId ward, DateTimeOffset now, AuditQuery query, CancellationToken cancel = default)
    {
        var partition = open.WardPartition(ward);
        if (await WardState.Read(store, partition, cancel) is not { } state)
        {
            return null;
        }

        var (list, shown) = Cut(await Rows(partition, query.Day, cancel), query);
        return list with { Entries = [.. shown.Select(a => Entry(open, a, [state], MunicipalTime.DayOf(now)))] };
    }

    /// <summary>Rosters, allowed domains, mail texts and accounts.</summary>
    public async Task<AuditList> OfInstallation(AuditQuery query, CancellationToken cancel = default)
    {
        var (list, shown) = Cut(await Rows(Keys.Installation, query.Day, cancel), query);
        return list with { Entries = [.. shown.Select(a => new AuditEntry(a.At, AuditWords.Who(a.Who, _ => null), a.Who, a.What, a.Text))] };
    }

    /// <summary>Keys begin with the instant: they are in the order of time.</summary>
    private Task<IReadOnlyList<Row>> Rows(string partition, DateOnly? day, CancellationToken cancel) => day is { } asked
        ? store.Range(partition, Keys.Audit(Start(asked), ""), Keys.Audit(Start(asked.AddDays(1)), ""), cancel: cancel)
        : store.Range(partition, Prefix, Keys.After(Prefix), cancel: cancel);

    private static DateTimeOffset Start(DateOnly day) => MunicipalTime.At(day, TimeOnly.MinValue);

    private static (AuditList List, IReadOnlyList<AuditRow> Shown) Cut(IReadOnlyList<Row> rows, AuditQuery query)
    {
        var pages = Math.Max(1, (rows.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var shown = rows.OrderByDescending(r => r.Key, StringComparer.Ordinal).Skip((page - 1) * PageSize).Take(PageSize);
        return (new([], rows.Count, page, pages, query.Day), [.. shown.Select(r => r.Read<AuditRow>())]);
    }

    private static AuditEntry Entry(OpenCycle open, AuditRow audit, IReadOnlyList<WardState> wards, DateOnly today)
    {
        var (ward, sheet) = wards.Select(w => (Ward: w, Sheet: audit.Sheet is { } id ? w.Sheet(id)?.Body : null)).FirstOrDefault(w => w.Sheet is not null);
        return new(
            audit.At, AuditWords.Who(audit.Who, post => wards.Select(w => w.Post(post)?.Body.Title).FirstOrDefault(t => t is not null)), audit.Who, audit.What, audit.Text,
            sheet?.Id,
            sheet is null ? audit.Sheet?.Value : string.Join('・', sheet.Units.Select(u => ward.Head.Body.Unit(u).NameAt(today))) + sheet.ItemSuffix(open.Scheme),
            open.Scheme.Phases.FirstOrDefault(p => p.Id.Value == audit.Phase)?.Label);
    }

    private async Task<IReadOnlyList<WardState>> Wards(OpenCycle open, CancellationToken cancel)
    {
        List<WardState> wards = [];
        foreach (var ward in open.Cycle.Wards)
        {
            if (await WardState.Read(store, open.WardPartition(ward.Id), cancel) is { } state)
            {
                wards.Add(state);
            }
        }

        return wards;
    }
}
