using WardCycle.Cycles;

namespace WardCycle.Sheets;

/// <summary>
/// Decides about a form, purely. Null means: nothing speaks against it, write it. The form names the texts that it was
/// filled on; where others stand there now, the writer is asked and nobody's text is written over.
/// </summary>
public static class SheetRules
{
    public static DeskAnswer? AgainstDraft(SheetFacts facts, SheetEntry entry) => First(
    [
        Shut(facts, entry),
        Invalid(EntryCheck.Draft(facts.Open.Scheme, facts.Head, entry)),
        Submission(facts, entry),
        SavedBefore(facts, entry),
        OtherDraft(facts, entry),
    ]);

    public static DeskAnswer? AgainstSubmission(SheetFacts facts, SheetEntry entry) => First(
    [
        TakenBefore(facts, entry),
        Shut(facts, entry),
        Invalid(EntryCheck.Submission(facts.Open.Scheme, facts.Head, entry, facts.Indicators)),
        Submission(facts, entry),
        Invalid(LateFigureRule.Problems(facts, entry)),
        OtherDraft(facts, entry),
    ]);

    /// <summary>The state after a submission. A late figure is settled by what comes after the ordinary closing.</summary>
    public static PhaseState Submitted(PhaseState state, int revision, DateTimeOffset now, DateTimeOffset closing) => state with
    {
        Revision = revision,
        SubmittedAt = now,
        DraftAt = null,
        Returned = null,
        Checked = null,
        Review = null,
        Confirmed = null,
        DepartmentConfirmed = null,
        Migrated = null,
        LateFigure = state.LateFigure is { Settled: false, Figures: null } late && now >= closing ? late with { Settled = true } : state.LateFigure,
    };

    private static DeskAnswer.Submitted? TakenBefore(SheetFacts facts, SheetEntry entry)
    {
        var operation = entry.Operation(facts.Head.Id);
        return facts.Newer.FirstOrDefault(r => r.Number > entry.Base && r.Operation == operation) is { } taken
            ? new DeskAnswer.Submitted(taken.Receipt, taken.Number, Again: true)
            : null;
    }

    private static DeskAnswer.Shut? Shut(SheetFacts facts, SheetEntry entry) =>
        SheetGate.At(facts.Open, facts.Ward.Head.Body, facts.Head, entry.Phase, facts.Now) is SheetDoor.Shut shut
            ? new DeskAnswer.Shut(shut.Reason)
            : null;

    private static DeskAnswer.Invalid? Invalid(IReadOnlyList<Secretariat.Problem> problems) =>
        problems.Count == 0 ? null : new DeskAnswer.Invalid(problems);

    private static DeskAnswer.Conflict? Submission(SheetFacts facts, SheetEntry entry) =>
        State(facts, entry).Revision != entry.Base && facts.Newest is { } newest
            ? new DeskAnswer.Conflict(Met(newest, facts.Draft?.Body, entry))
            : null;

    /// <summary>A draft written on the newest submission is the newer text. One that a submission left behind stays as unseen as it was.</summary>
    private static StoredText Met(Revision newest, Draft? draft, SheetEntry entry) => draft switch
    {
        null => StoredText.Of(newest, 0),
        { Base: var on } when on >= newest.Number => StoredText.Of(draft, newest.Number),
        _ => StoredText.Of(newest, entry.DraftVersion),
    };

    /// <summary>The same text again, such as after a lost answer: nothing to write.</summary>
    private static DeskAnswer.Saved? SavedBefore(SheetFacts facts, SheetEntry entry) =>
        facts.Draft?.Body is { } kept && kept.Answers.SameAs(entry.Answers) && kept.Writer == entry.Writer
            ? new(kept.Version, kept.At)
            : null;

    private static DeskAnswer.Conflict? OtherDraft(SheetFacts facts, SheetEntry entry) =>
        facts.Draft?.Body is { } kept && kept.Version != entry.DraftVersion && !kept.Answers.SameAs(entry.Answers)
            ? new(StoredText.Of(kept, State(facts, entry).Revision))
            : null;

    private static PhaseState State(SheetFacts facts, SheetEntry entry) => facts.Head.State(entry.Phase);

    /// <summary>The first that has something to say.</summary>
    private static DeskAnswer? First(IReadOnlyList<DeskAnswer?> answers) => answers.FirstOrDefault(a => a is not null);
}
