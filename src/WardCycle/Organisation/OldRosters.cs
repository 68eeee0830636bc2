using WardCycle.Calendar;
using WardCycle.Record;
using WardCycle.Secretariat.History;

namespace WardCycle.Organisation;

/// <summary>
/// Versions of the roster that nobody needs any more. Every cycle froze its own wards' roster when it began, so no cycle,
/// open or kept, reads them; what stays is the roster in force, the prepared one, and what was in force at any time since
/// 1 April of last fiscal year. The others hold addresses and holders alone, and go with the next disposal (廃棄).
/// </summary>
public sealed class OldRosters(IRecordStore store)
{
    private const int MaxBatch = 90;

    /// <summary>Takes them away; done again, it finds none. The versions that went.</summary>
    public async Task<IReadOnlyList<int>> Drop(string by, DateTimeOffset at, CancellationToken cancel = default)
    {
        var old = await Find(MunicipalTime.At(FiscalYear.Of(MunicipalTime.DayOf(at)).Previous.First, TimeOnly.MinValue), cancel);
        foreach (var version in old)
        {
            var rows = await store.Range(Keys.Installation, RosterKeys.Prefix(version), RosterKeys.End(version), cancel: cancel);
            var past = await store.Get(Keys.Installation, RosterKeys.Past(version), cancel);
            foreach (var batch in rows.Concat(past is null ? [] : new[] { past }).Select(Change (r) => Change.Remove(r)).Chunk(MaxBatch))
            {
                await store.Commit(Keys.Installation, batch, cancel);
            }
        }

        if (old.Count > 0)
        {
            var text = $"前年度より前の名簿（{string.Join('、', old.Select(v => $"第{v}版"))}）を消去しました。";
            await store.Commit(Keys.Installation, [InstallationAudit.Row(at, by, "roster.dropped", text, null)], cancel);
        }

        return old;
    }

    private async Task<IReadOnlyList<int>> Find(DateTimeOffset since, CancellationToken cancel)
    {
        if ((await store.Get(Keys.Installation, RosterKeys.InForce, cancel))?.Read<RosterPointer>() is not { } current)
        {
            return [];
        }

        var prepared = (await store.Get(Keys.Installation, RosterKeys.Prepared, cancel))?.Read<NextRosterPointer>().Roster.Version;
        var past = (await store.Range(Keys.Installation, RosterKeys.Pasts, Keys.After(RosterKeys.Pasts), cancel: cancel))
            .Select(r => r.Read<PastRoster>()).ToDictionary(p => p.Roster.Version);
        List<RosterPointer> known = [.. past.Values.Select(p => p.Roster), current];
        var versions = (await store.Range(Keys.Installation, RosterKeys.Parts, Keys.After(RosterKeys.Parts), cancel: cancel)).Select(r => RosterKeys.VersionOf(r.Key)).OfType<int>().Distinct();
        return [.. versions.Where(v => v != current.Version && v != prepared && v < known.Max(k => k.Version) && ReplacedAt(v) < since)];

        // Versions from before this was kept, and imports that broke off: a later one's import is the latest that it can have been.
        DateTimeOffset ReplacedAt(int version) =>
            past.GetValueOrDefault(version)?.ReplacedAt ?? known.Where(k => k.Version > version).Min(k => k.At);
    }
}
