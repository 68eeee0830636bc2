using System.Globalization;
using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>A submission as one commit in the ward's partition: revision, head, draft, audit, receipts, withdrawn mails.</summary>
public static class Submission
{
    /// <summary>Below the store's 100: what does not fit is a mail that the claim withdraws by itself.</summary>
    private const int MaxChanges = 90;

    public static (Revision Revision, IReadOnlyList<Change> Changes) Of(SheetFacts facts, SheetEntry entry, string by)
    {
        var revision = RevisionOf(facts, entry, by);
        var state = facts.Head.State(entry.Phase);
        var closing = facts.Open.Timetable.For(facts.Ward.Head.Body, facts.Head, entry.Phase, PhaseDateKind.Closing);
        List<Change> changes =
        [
            Change.New(Keys.Revision(facts.Head.Id, entry.Phase, revision.Number), revision),
            facts.Sheet.To(facts.Head.With(entry.Phase, Confirmed(facts, entry, by, WordingRule.After(
                LateFigureRule.After(SheetRules.Submitted(state, revision.Number, facts.Now, closing), facts.Open.Scheme.Phase(entry.Phase), revision.Answers),
                facts.Newest?.Answers ?? Answers.None, revision.Answers)))),
            Audit(revision, state),
        ];
        if (facts.Draft is { } draft)
        {
            changes.Add(Change.Remove(draft.Row));
        }

        changes.AddRange(SubmissionMails.Receipts(facts.Open, facts.Ward, facts.Head, entry.Phase, revision.Number, facts.Now).Take(MaxChanges - changes.Count));
        foreach (var pair in SubmissionMails.Withdrawals(facts.Ward, facts.Head.Id, entry.Phase, facts.Now))
        {
            if (changes.Count + pair.Length <= MaxChanges)
            {
                changes.AddRange(pair);
            }
        }

        return (revision, changes);
    }

    private static PhaseState Confirmed(SheetFacts facts, SheetEntry entry, string by, PhaseState state) =>
        ConfirmRule.After(state, facts.Open.Scheme.Phase(entry.Phase), facts.Head, facts.Ward.Post(new(by))?.Body, facts.Now);

    private static Revision RevisionOf(SheetFacts facts, SheetEntry entry, string by)
    {
        var number = facts.Head.State(entry.Phase).Revision + 1;
        var phase = facts.Open.Scheme.Phases.ToList().FindIndex(p => p.Id == entry.Phase) + 1;
        return new(
            facts.Head.Id, entry.Phase, number, entry.Base, entry.Answers,
            ReceiptNumber.Of(facts.Open.Cycle.Uid, facts.Ward.Ward, facts.Head.Id, phase, number),
            facts.Now, by, entry.Operation(facts.Head.Id), entry.Writer);
    }

    private static Change.Insert Audit(Revision revision, PhaseState before)
    {
        var tie = string.Create(CultureInfo.InvariantCulture, $"{revision.Sheet}-{revision.Phase}-{revision.Number}");
        var text = string.Create(CultureInfo.InvariantCulture, $"第{revision.Number}版を提出しました（受付番号 {revision.Receipt}）。{SheetCheck.WordsOfEnd(before.Checked)}");
        return Change.New(
            Keys.Audit(revision.At, tie),
            new AuditRow(revision.At, revision.By, "sheet.submitted", text, revision.Sheet, revision.Phase.Value));
    }
}
