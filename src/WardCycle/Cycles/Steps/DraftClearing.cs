using System.Globalization;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Cycles.Steps;

/// <summary>
/// Erases drafts that were never submitted (requirement 7.12), with what the sheet's head says of them, so that no board
/// speaks of a draft that is gone. A phase's go when its edition is decided (決裁): until then a return or an agreed day may
/// open the sheet, and nothing typed may be lost. A sheet that is open even then (returned, agreed, a late figure) keeps its
/// draft until the edition is published with its gate shut, or the cycle ends. All go when the cycle is cancelled or
/// finishes. The audit says how many. Done again, it finds none.
/// </summary>
public sealed class DraftClearing(IRecordStore store, WardHeads heads)
{
    /// <summary>Drafts, their sheets' heads and the audit's row stay below the store's 100.</summary>
    private const int BatchSize = 40;

    private const int Attempts = 5;

    /// <summary>All phases', whether the sheet is open or not.</summary>
    /// <exception cref="RecordUnavailableException">Drafts kept changing: to be done again.</exception>
    public Task All(OpenCycle cycle, DateTimeOffset now, CancellationToken cancel) => Run(cycle, null, now, cancel);

    /// <summary>A decided phase's, of sheets that are shut.</summary>
    /// <exception cref="RecordUnavailableException">Drafts kept changing: to be done again.</exception>
    public Task Decided(OpenCycle cycle, PhaseId phase, DateTimeOffset now, CancellationToken cancel) => Run(cycle, phase, now, cancel);

    private async Task Run(OpenCycle cycle, PhaseId? phase, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var ward in cycle.Cycle.Wards)
        {
            await Clear(cycle, ward.Id, phase, now, cancel);
            await heads.Count(cycle, ward.Id, now, cancel);
        }
    }

    private async Task Clear(OpenCycle cycle, UnitId ward, PhaseId? phase, DateTimeOffset now, CancellationToken cancel)
    {
        var partition = cycle.WardPartition(ward);
        for (var conflicts = 0; conflicts < Attempts;)
        {
            var drafts = await store.Range(partition, Keys.Drafts, Keys.After(Keys.Drafts), cancel: cancel);
            var state = drafts.Count == 0 ? null : await WardState.Read(store, partition, cancel);
            List<Row> gone = [.. drafts.Where(d => phase is not { } decided || IsShut(state, d.Key, decided)).Take(BatchSize)];
            if (gone.Count == 0)
            {
                return;
            }

            var text = string.Create(CultureInfo.InvariantCulture, $"提出されなかった下書き{gone.Count}件を消去しました。");
            var audit = new AuditRow(now, "wardcycle", "drafts.erased", text, Phase: phase?.Value);
            Change[] changes = [.. gone.Select(Change.Remove), .. Forgotten(cycle, state, [.. gone.Select(d => d.Key)]), Change.New(Keys.Audit(now, gone[0].Key), audit)];
            conflicts += (await store.Commit(partition, changes, cancel)).IsDone ? 0 : 1;
        }

        throw new RecordUnavailableException($"The drafts of ward {ward} changed while they were erased.");
    }

    private static bool IsShut(WardState? ward, string draft, PhaseId phase) =>
        ward?.Sheets.Any(s => Keys.Draft(s.Body.Id, phase) == draft && s.Body.State(phase).Gate == Gate.Shut) is true;

    /// <summary>The heads of the sheets without their drafts.</summary>
    private static IEnumerable<Change> Forgotten(OpenCycle cycle, WardState? ward, HashSet<string> gone)
    {
        foreach (var sheet in ward?.Sheets ?? [])
        {
            var phases = cycle.Scheme.Phases.Select(p => p.Id).Where(p => sheet.Body.State(p).DraftAt is not null && gone.Contains(Keys.Draft(sheet.Body.Id, p))).ToList();
            if (phases.Count > 0)
            {
                yield return sheet.To(phases.Aggregate(sheet.Body, (head, phase) => head.With(phase, head.State(phase) with { DraftAt = null })));
            }
        }
    }
}
