using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Sheets;

namespace WardCycle.Sheets;

/// <summary>Takes a section's 異議 to a wording of its text, after the closing too, until the edition that prints it is decided. The ward's secretariat is mailed.</summary>
public sealed class WordingDesk(IRecordStore store, WardHeads heads, IDoorbell bell, TimeProvider time)
{
    private const int Attempts = 8;

    /// <summary>Null where it is taken, or had been taken before.</summary>
    public async Task<Problem?> Raise(LinkVisit visit, PhaseId phase, int number, string typed, CancellationToken cancel = default)
    {
        if (TypedText.Check("reason", "異議の理由", typed) is { } problem)
        {
            return problem;
        }

        var (partition, link) = (visit.Cycle.WardPartition(visit.Ward), visit.Link);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var ward = await WardState.Read(store, partition, cancel);
            var sheet = ward?.Sheet(link.Sheet);
            var row = (await store.Get(partition, Keys.Wording(link.Sheet, phase, number), cancel))?.As<WordingRow>();
            var standing = sheet?.Body.State(phase).Wording?.Standing.FirstOrDefault(w => w.Number == number);
            if (ward is null || sheet is null || row is null || standing is null)
            {
                return new("reason", "この文言整理は取り下げられています。画面を開き直してください。");
            }

            if (standing.ObjectedAt is not null)
            {
                return null;
            }

            if (await IsDecided(visit.Cycle, phase, standing, cancel))
            {
                return new("reason", $"この文章は決裁が済んでいるため、異議を受け付けられません。{visit.Cycle.Cycle.Contact.Office}へご連絡ください。");
            }

            if (await Commit(visit, ward, phase, sheet, row, standing, TypedText.Clean(typed), attempt, cancel))
            {
                await heads.Touch(visit.Cycle, visit.Ward, CancellationToken.None);
                return null;
            }
        }

        return new("reason", "ほかの操作と重なったため、記録していません。もう一度「異議を送る」を押してください。");
    }

    private async Task<bool> Commit(
        LinkVisit visit, WardState ward, PhaseId phase, Stored<SheetHead> sheet, Stored<WordingRow> row, FieldWording standing, string reason, int attempt, CancellationToken cancel)
    {
        var now = visit.Cycle.Now(time);
        var (by, state) = (visit.Link.Post.Value, sheet.Body.State(phase));
        var label = visit.Cycle.Scheme.Phase(phase).Fields.First(f => f.Id == standing.Field).Label;
        var audit = new AuditRow(now, by, "sheet.wording-objected", $"「{label}」の文言整理に異議があります。理由：{reason}", sheet.Body.Id, phase.Value);
        var wording = state.Wording! with { Standing = [.. state.Wording.Standing.Select(w => w == standing ? w with { ObjectedAt = now } : w)] };
        List<Change> changes =
        [
            sheet.To(sheet.Body.With(phase, state with { Wording = wording })),
            row.To(row.Body with { Objection = new(reason, by, now) }),
            Change.New(Keys.Audit(now, AuditTie.Of(audit, attempt)), audit),
        ];
        var mails = Office(new(visit.Cycle, ward, sheet.Body, visit.Cycle.Scheme.Phase(phase), state, SheetDates.Of(visit.Cycle.Timetable, ward.Head.Body, sheet.Body, phase), now), $"objection:{standing.Number}");
        changes.AddRange(mails.SelectMany(m => MailRows.Insert(visit.Cycle.Cycle, visit.Ward, m with { Memo = $"「{label}」の文言整理について\n{reason}" }, now)));
        return await store.CommitAndRing(visit.Cycle.WardPartition(visit.Ward), changes, () => bell.Ring(visit.Cycle.Cycle.Id, Subject.Ward(visit.Ward)), cancel);
    }

    private static IReadOnlyList<WantedMail> Office(SheetMoment at, string occasion) =>
        SheetMails.To(at, SheetMails.Coordinators(at), MailPurpose.Objection, occasion, at.State.Revision);

    private async Task<bool> IsDecided(OpenCycle cycle, PhaseId phase, FieldWording standing, CancellationToken cancel)
    {
        var rows = await store.Range(cycle.Partition, Keys.Edition(phase, 1), Keys.Edition(phase, 99_999), cancel: cancel);
        return rows.Select(r => r.Read<EditionRow>()).Any(e => e.Phase == phase && Prints(e, standing));
    }

    /// <summary>Decided and not withdrawn, and composed with the wording in it. The section's page asks the same.</summary>
    public static bool Prints(EditionRow edition, FieldWording standing) =>
        edition.State is EditionState.Decided or EditionState.Published && edition.ComposedAt >= standing.At;
}
