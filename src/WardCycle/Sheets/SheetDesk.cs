using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Sheets;

/// <summary>
/// Takes drafts and submissions. Each is one commit by ETag; where the record changed underneath it is read and decided
/// again. An answer that was lost on its way does no harm: the same form sent again gets the same receipt.
/// </summary>
public sealed class SheetDesk(IRecordStore store, IDoorbell doorbell, WardHeads heads, TimeProvider time)
{
    private const int Attempts = 8;

    public async Task<DeskAnswer> SaveDraft(LinkVisit visit, SheetEntry typed, CancellationToken cancel = default)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var facts = await Facts(visit, typed, cancel);
            var entry = typed.OwnedBy(facts.Head, visit.Cycle.Scheme.Phase(typed.Phase));
            if (await PolicyLinks.Problems(store, visit.Cycle, visit.Ward, entry.Phase, entry.Answers, cancel) is { Count: > 0 } unknown)
            {
                return new DeskAnswer.Invalid(unknown);
            }

            if (SheetRules.AgainstDraft(facts, entry) is { } answer)
            {
                return answer;
            }

            var (draft, changes) = DraftSave.Of(facts, entry);
            if (await store.CommitAndRing(visit.Cycle.WardPartition(visit.Ward), changes, () => Count(visit, isFirstDraft: facts.Head.State(entry.Phase).DraftAt is null), cancel))
            {
                return new DeskAnswer.Saved(draft.Version, draft.At);
            }
        }

        return new DeskAnswer.Busy();
    }

    public async Task<DeskAnswer> Submit(LinkVisit visit, SheetEntry typed, CancellationToken cancel = default)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var facts = await Facts(visit, typed, cancel);
            var entry = typed.OwnedBy(facts.Head, visit.Cycle.Scheme.Phase(typed.Phase));
            if (await PolicyLinks.Problems(store, visit.Cycle, visit.Ward, entry.Phase, entry.Answers, cancel) is { Count: > 0 } unknown)
            {
                return new DeskAnswer.Invalid(unknown);
            }

            if (SheetRules.AgainstSubmission(facts, entry) is { } answer)
            {
                // The same form again: the bell of the first time may have been lost with its answer.
                await (answer is DeskAnswer.Submitted ? Ring(visit) : Task.CompletedTask);
                return answer;
            }

            var (revision, changes) = Submission.Of(facts, entry, visit.Link.Post.Value);
            if (await store.CommitAndRing(visit.Cycle.WardPartition(visit.Ward), changes, () => Ring(visit), cancel))
            {
                return new DeskAnswer.Submitted(revision.Receipt, revision.Number);
            }
        }

        return new DeskAnswer.Busy();
    }

    /// <summary>A draft gives the watcher nothing to do; the first one changes the ward's counts.</summary>
    private Task Count(LinkVisit visit, bool isFirstDraft) =>
        isFirstDraft ? heads.Touch(visit.Cycle, visit.Ward, CancellationToken.None) : Task.CompletedTask;

    private Task Ring(LinkVisit visit) => doorbell.Ring(visit.Cycle.Cycle.Id, Subject.Ward(visit.Ward));

    private async Task<SheetFacts> Facts(LinkVisit visit, SheetEntry entry, CancellationToken cancel)
    {
        var partition = visit.Cycle.WardPartition(visit.Ward);
        var ward = await WardState.Read(store, partition, cancel)
            ?? throw new InvalidDataException($"Partition {partition} has no ward head.");
        var sheet = ward.Sheet(visit.Link.Sheet)
            ?? throw new InvalidDataException($"Link {visit.Link.Id} names a sheet that is not there.");
        var draft = (await store.Get(partition, Keys.Draft(visit.Link.Sheet, entry.Phase), cancel))?.As<Draft>();
        var newer = await Newer(partition, sheet.Body, entry, cancel);
        var indicators = await new IndicatorReader(store).Read(visit.Cycle, visit.Ward, sheet.Body, entry.Phase, cancel);
        return new(visit.Cycle, ward, sheet, draft, newer, visit.Cycle.Now(time), indicators);
    }

    private async Task<IReadOnlyList<Revision>> Newer(string partition, SheetHead sheet, SheetEntry entry, CancellationToken cancel)
    {
        var newest = sheet.State(entry.Phase).Revision;
        if (newest == 0)
        {
            return [];
        }

        var from = Math.Clamp(entry.Base + 1, 1, newest);
        var rows = await store.Range(
            partition, Keys.Revision(sheet.Id, entry.Phase, from), Keys.Revision(sheet.Id, entry.Phase, newest + 1), cancel: cancel);
        return [.. rows.Select(r => r.Read<Revision>()).Where(r => r.Sheet == sheet.Id && r.Phase == entry.Phase)];
    }
}
