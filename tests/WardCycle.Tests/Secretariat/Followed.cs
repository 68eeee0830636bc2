using WardCycle.Cycles;
using WardCycle.Cycles.Steps;
using WardCycle.Links;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Reports;
using WardCycle.Secretariat.Cycles;

namespace WardCycle.Tests.Secretariat;

/// <summary>What follows a cycle command, over a world's own stores.</summary>
public static class Followed
{
    public static Aftermath Of(IRecordStore record, IDocumentStore documents, IDoorbell bell, IKeyRing keys, TimeProvider time)
    {
        var heads = new WardHeads(record, bell, time);
        var (drafts, writer) = (new DraftClearing(record, heads), new ReportWriter());
        var steps = new Steps(
            record, new PrepareStep(record, keys), new ComposeStep(record, documents, new ReportComposer(record), writer), new PublishStep(record, documents, writer), drafts, new StepCount(), heads);
        return new(record, steps, drafts, time);
    }
}
