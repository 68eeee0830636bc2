using System.Globalization;
using WardCycle.Mail;
using WardCycle.Mail.Texts;
using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Filing;

/// <summary>
/// Goes over what the installation keeps beside its cycles: earlier versions of the roster, and mail texts. The roster in
/// force and the prepared one are not blanked, because addresses without letters reach nobody: <see cref="Kept"/> names
/// them, and once a corrected roster is in their place they are earlier versions themselves.
/// </summary>
internal sealed class InstallationSweep(IRecordStore store, Blanking blanking)
{
    private const int MaxTries = 8;

    public async Task<IReadOnlyList<ErasurePlace>> Find(CancellationToken cancel)
    {
        List<ErasurePlace> places = [];
        foreach (var row in await Rows(cancel))
        {
            if (blanking.Body(row.Json).Hits is var hits and > 0)
            {
                places.Add(new(RosterKeys.VersionOf(row.Key) is null ? "メールの文面（全体）" : "以前の名簿", row.Key, null, hits, Name(row)));
            }
        }

        return places;
    }

    /// <summary>In words, where the texts stay until somebody corrects them: 第3版の名簿（いま使っている名簿）.</summary>
    public async Task<IReadOnlyList<string>> Kept(CancellationToken cancel)
    {
        var (inForce, prepared) = await Versions(cancel);
        List<string> kept = [];
        foreach (var (version, words) in new[] { (inForce, "いま使っている名簿"), (prepared, "準備している新年度の名簿") })
        {
            if (version is { } number && (await store.Range(Keys.Installation, RosterKeys.Prefix(number), RosterKeys.End(number), cancel: cancel)).Any(r => blanking.Body(r.Json).Hits > 0))
            {
                kept.Add(string.Create(CultureInfo.InvariantCulture, $"{words}（第{number}版）"));
            }
        }

        return kept;
    }

    public async Task Run(CancellationToken cancel)
    {
        foreach (var row in await Rows(cancel))
        {
            await One(row, cancel);
        }
    }

    private async Task One(Row found, CancellationToken cancel)
    {
        Row? row = found;
        for (var i = 0; i < MaxTries; i++)
        {
            if (row is null || blanking.Body(row.Json) is not { Hits: > 0 } blank
                || (await store.Commit(Keys.Installation, [new Change.Replace(row.Key, blank.Json, row.ETag)], cancel)).IsDone)
            {
                return;
            }

            row = await store.Get(Keys.Installation, row.Key, cancel);
        }

        throw new RecordUnavailableException($"Row '{found.Key}' kept changing while it was erased.");
    }

    private async Task<IReadOnlyList<Row>> Rows(CancellationToken cancel)
    {
        var (inForce, prepared) = await Versions(cancel);
        return
        [
            .. (await All(RosterKeys.Parts, cancel)).Where(r => RosterKeys.VersionOf(r.Key) is { } version && version != inForce && version != prepared),
            .. await All(Keys.TemplatePrefix, cancel),
        ];
    }

    private async Task<(int? InForce, int? Prepared)> Versions(CancellationToken cancel) => (
        (await store.Get(Keys.Installation, RosterKeys.InForce, cancel))?.Read<RosterPointer>().Version,
        (await store.Get(Keys.Installation, RosterKeys.Prepared, cancel))?.Read<NextRosterPointer>().Roster.Version);

    private Task<IReadOnlyList<Row>> All(string prefix, CancellationToken cancel) => store.Range(Keys.Installation, prefix, Keys.After(prefix), cancel: cancel);

    private static string Name(Row row) => RosterKeys.VersionOf(row.Key) is { } version
        ? string.Create(CultureInfo.InvariantCulture, $"第{version}版")
        : MailPurposes.Label(row.Read<TemplateRow>().Purpose);
}
