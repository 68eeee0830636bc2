namespace WardCycle.Sheets;

/// <summary>A text that stands in the record for a sheet's phase, as another writer meets it.</summary>
/// <param name="Base">What a form filled on this text names as its base revision.</param>
/// <param name="DraftVersion">What such a form names as its draft; 0 for none.</param>
/// <param name="IsDraft">False: a submission.</param>
public sealed record StoredText(Answers Answers, DateTimeOffset At, int Base, int DraftVersion, bool IsDraft, Writer? Writer = null)
{
    public static StoredText Of(Draft draft, int revision) => new(draft.Answers, draft.At, revision, draft.Version, true, draft.Writer);

    public static StoredText Of(Revision revision, int draftVersion) =>
        new(revision.Answers, revision.At, revision.Number, draftVersion, false, revision.Writer);
}
