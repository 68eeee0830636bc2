using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Publication;

/// <summary>Composes an edition: content and files with 【案】 first, then the edition row, together with the step's row.</summary>
public sealed class ComposeStep(IRecordStore store, IDocumentStore documents, ReportComposer composer, IReportWriter writer)
{
    /// <summary>The change that marks the edition as composed, for the commit of the step's own row.</summary>
    public async Task<IReadOnlyList<Change>> Run(OpenCycle cycle, PhaseId phase, int edition, DateTimeOffset now, CancellationToken cancel)
    {
        var row = await store.Get(cycle.Partition, Keys.Edition(phase, edition), cancel);
        var wanted = row?.Read<EditionRow>() ?? new EditionRow(phase, edition, EditionState.Wanted, now);
        var corrections = await Corrections(cycle, phase, edition, cancel);
        IReadOnlyList<WardAverage>? averages = null;
        List<CycleWard> wards = [];
        Dictionary<string, string> atOnce = new(StringComparer.Ordinal);
        var printed = NewerSheets.Printed(cycle.Scheme, phase);
        foreach (var ward in cycle.Cycle.Wards)
        {
            var state = await WardState.Read(store, cycle.WardPartition(ward.Id), cancel);
            if (state?.IsIn(phase) == false)
            {
                continue;
            }

            foreach (var (key, mark) in (state is null ? [] : NewerSheets.AtOnce(state, printed, now)).Take(PrintedMark.Most - atOnce.Count))
            {
                atOnce[key] = mark;
            }

            wards.Add(ward);
            var content = await composer.Compose(cycle, ward.Id, phase, edition, corrections, cancel);
            foreach (var file in writer.Write(content.ToReport(cycle, isDraft: true)))
            {
                await EditionFiles.Put(documents, PublicationPaths.Draft(cycle.Cycle.Id, phase, edition) + file.Name, file.Content, cancel);
            }

            averages ??= content.Averages;
            await EditionFiles.PutContent(documents, PublicationPaths.Content(cycle.Cycle.Id, phase, edition, ward.Id), content, cancel);
        }

        if (wanted.State != EditionState.Wanted)
        {
            return [];
        }

        var composed = wanted with { State = EditionState.Composed, ComposedAt = now, AtOnce = atOnce, Averages = averages, Wards = wards.SequenceEqual(cycle.Cycle.Wards.Where(w => w.From is null)) ? null : [.. wards.Select(w => w.Id)] };
        return [row is null ? Change.New(Keys.Edition(phase, edition), composed) : Change.Update(row, composed)];
    }

    /// <summary>
    /// 訂正 is what differs from something that citizens have seen: reasons of editions made anew before any was published
    /// are not printed. Dated by the day on which each was asked for: the same in every later edition, however late the
    /// engine comes.
    /// </summary>
    private async Task<IReadOnlyList<ReportCorrection>> Corrections(OpenCycle cycle, PhaseId phase, int edition, CancellationToken cancel)
    {
        List<ReportCorrection> notes = [];
        var wasPublished = false;
        for (var n = 1; n <= edition; n++)
        {
            var row = (await store.Get(cycle.Partition, Keys.Edition(phase, n), cancel))?.Read<EditionRow>();
            if (row is { Correction: { } text } && wasPublished && (n == edition || row.PublishedAt is not null))
            {
                notes.Add(new(MunicipalTime.DayOf(row.WantedAt), n, text));
            }

            wasPublished |= row?.PublishedAt is not null;
        }

        return notes;
    }
}
