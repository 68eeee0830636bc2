using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Publication;

/// <summary>Publishes a decided edition: the public files first, then edition row and pointer, together with the step's row.</summary>
public sealed class PublishStep(IRecordStore store, IDocumentStore documents, IReportWriter writer)
{
    public async Task<IReadOnlyList<Change>> Run(OpenCycle cycle, PhaseId phase, int edition, DateTimeOffset now, CancellationToken cancel)
    {
        var row = await store.Get(cycle.Partition, Keys.Edition(phase, edition), cancel)
            ?? throw new InvalidDataException($"Cycle {cycle.Cycle.Id} has no edition {edition} of {phase}.");
        var decided = row.Read<EditionRow>();
        if (decided.State != EditionState.Decided)
        {
            return [];
        }

        foreach (var ward in cycle.Cycle.Wards.Where(decided.Holds))
        {
            var content = await EditionFiles.ReadContent(documents, PublicationPaths.Content(cycle.Cycle.Id, phase, edition, ward.Id), cancel)
                ?? throw new InvalidDataException($"Edition {edition} of {phase} in cycle {cycle.Cycle.Id} has no content of ward {ward.Id}.");
            foreach (var file in writer.Write(content.ToReport(cycle, isDraft: false)))
            {
                await EditionFiles.Put(documents, PublicationPaths.Public(cycle.Cycle, phase, edition) + file.Name, file.Content, cancel);
            }
        }

        var pointer = await store.Get(cycle.Partition, Keys.Publication(phase), cancel);
        var to = new PublicationPointer(edition, now);
        return
        [
            Change.Update(row, decided with { State = EditionState.Published, PublishedAt = now }),
            pointer is null ? Change.New(Keys.Publication(phase), to) : Change.Update(pointer, to),
        ];
    }
}
