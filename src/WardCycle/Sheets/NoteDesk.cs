using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;

namespace WardCycle.Sheets;

/// <summary>Takes the 引継ぎメモ that a holder leaves for the next one; written again it replaces what stood, empty it takes it back.</summary>
public sealed class NoteDesk(IRecordStore store, TimeProvider time)
{
    private const int Attempts = 8;

    /// <summary>Null where it is kept.</summary>
    public async Task<Problem?> Leave(LinkVisit visit, string typed, CancellationToken cancel = default)
    {
        var text = TypedText.Clean(typed);
        if (text.Length > 0 && TypedText.Check("note", "引継ぎメモ", text, HandOverNote.MaxLength) is { } problem)
        {
            return problem;
        }

        var (partition, link) = (visit.Cycle.WardPartition(visit.Ward), visit.Link);
        var key = Keys.Note(link.Sheet, link.Post, link.Tenure);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // The post by its version: a holder who has just been succeeded leaves nothing any more.
            if ((await store.Get(partition, Keys.Post(link.Post), cancel))?.As<Post>() is not { } post || post.Body.Tenure != link.Tenure)
            {
                return new("note", "職が引き継がれたため、メモを保存できません。事務局へご連絡ください。");
            }

            var now = visit.Cycle.Now(time);
            var old = await store.Get(partition, key, cancel);
            if (old?.Read<HandOverNote>().Text == text)
            {
                return null;
            }

            var note = new HandOverNote(link.Sheet, link.Post, link.Tenure, text, now, link.Post.Value);
            var audit = new AuditRow(now, link.Post.Value, "note.left", text.Length == 0 ? "引継ぎメモを取り消しました。" : $"引継ぎメモを残しました。{text}", link.Sheet);
            List<Change> changes =
            [
                old is null ? Change.New(key, note) : Change.Update(old, note),
                post.To(post.Body),
                Change.New(Keys.Audit(now, AuditTie.Of(audit, attempt)), audit),
            ];
            if ((await store.Commit(partition, changes, cancel)).IsDone)
            {
                return null;
            }
        }

        return new("note", "ほかの操作と重なったため、保存していません。もう一度「メモを保存する」を押してください。");
    }
}
