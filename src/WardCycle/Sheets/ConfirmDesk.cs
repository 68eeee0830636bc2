using System.Globalization;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;

namespace WardCycle.Sheets;

/// <summary>Takes the head's confirmation of a submission, or sends it back to the clerk while the sheet is open. Who may is said by the link's post.</summary>
public sealed class ConfirmDesk(IRecordStore store, IDoorbell bell, TimeProvider time)
{
    private const int Attempts = 8;

    /// <summary>Null where it is done, or had been done before.</summary>
    /// <param name="reason">Null to confirm; why, to send it back.</param>
    public async Task<Problem?> Decide(LinkVisit visit, PhaseId phase, int revision, string? reason, CancellationToken cancel = default)
    {
        if (reason is not null && TypedText.Check("reason", "担当へ戻す理由", reason) is { } problem)
        {
            return problem;
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var ward = await WardState.Read(store, visit.Cycle.WardPartition(visit.Ward), cancel)
                ?? throw new InvalidDataException($"Ward {visit.Ward} has no head.");
            var sheet = ward.Sheet(visit.Link.Sheet) ?? throw new InvalidDataException($"Link {visit.Link.Id} names a sheet that is not there.");
            if (IsDone(sheet.Body.State(phase), revision, reason))
            {
                return null;
            }

            var now = visit.Cycle.Now(time);
            if (Refusal(visit, ward, sheet.Body, phase, revision, reason, now) is { } refusal)
            {
                return refusal;
            }

            if (await store.CommitAndRing(
                visit.Cycle.WardPartition(visit.Ward), Changes(visit, ward, sheet, phase, reason is null ? null : TypedText.Clean(reason), now, attempt),
                () => bell.Ring(visit.Cycle.Cycle.Id, Subject.Ward(visit.Ward)), cancel))
            {
                return null;
            }
        }

        return new("", "ほかの操作と重なったため、記録していません。もう一度ボタンを押してください。");
    }

    private static bool IsDone(PhaseState state, int revision, string? reason) =>
        state.Confirmed is { } done && done.Revision == revision && done.IsBack == reason is not null;

    private static Problem? Refusal(LinkVisit visit, WardState ward, SheetHead sheet, PhaseId id, int revision, string? reason, DateTimeOffset now)
    {
        var (phase, state) = (visit.Cycle.Scheme.Phase(id), sheet.State(id));
        return !ConfirmRule.MayConfirm(sheet, ward.Post(visit.Link.Post)?.Body) ? new("", "確認できるのは所属長のリンクだけです。")
            : visit.Cycle.Cycle.Status is not (CycleStatus.Running or CycleStatus.Paused) ? new("", "この取組は終わっているため、確認は必要ありません。")
            : state.Revision != revision ? new("", $"第{revision}版の後に新しい提出がありました（現在は第{state.Revision}版）。内容を見てから、もう一度ボタンを押してください。")
            : !ConfirmRule.Awaits(phase, state) && !ConfirmRule.IsSentBack(phase, state) ? new("", "確認を待っている提出はありません。")
            : reason is not null && SheetGate.At(visit.Cycle, ward.Head.Body, sheet, id, now) is SheetDoor.Shut
                ? new("reason", $"受付が終わっているため、担当へ戻せません。修正が必要なときは{visit.Cycle.Cycle.Contact.Office}へご連絡ください。")
            : null;
    }

    private static List<Change> Changes(LinkVisit visit, WardState ward, Stored<SheetHead> sheet, PhaseId phase, string? reason, DateTimeOffset now, int attempt)
    {
        var (by, state) = (visit.Link.Post.Value, sheet.Body.State(phase));
        var changed = sheet.Body.With(phase, state with { Confirmed = new(state.Revision, now, by, reason is not null) });
        var audit = new AuditRow(
            now, by, reason is null ? "sheet.confirmed" : "sheet.sent-back",
            reason is null ? $"第{state.Revision}版を所属長が確認しました。" : $"第{state.Revision}版を所属長が担当へ戻しました。理由：{reason}", sheet.Body.Id, phase.Value);
        List<Change> changes = [sheet.To(changed), Change.New(Keys.Audit(now, AuditTie.Of(audit, attempt)), audit)];
        if (reason is not null)
        {
            changes.Add(Change.New(Keys.SentBack(sheet.Body.Id, phase, state.Revision), new SentBackRow(state.Revision, reason, by, now)));
            changes.AddRange(Clerks(visit, ward, changed, phase, now, reason).SelectMany(m => MailRows.Insert(visit.Cycle.Cycle, visit.Ward, m, now)));
        }

        return changes;
    }

    /// <summary>Everybody else who answers the sheet; a head without a clerk sees the reason on the form.</summary>
    private static IEnumerable<WantedMail> Clerks(LinkVisit visit, WardState ward, SheetHead sheet, PhaseId id, DateTimeOffset now, string reason)
    {
        var phase = visit.Cycle.Scheme.Phase(id);
        var at = new SheetMoment(visit.Cycle, ward, sheet, phase, sheet.State(id), SheetDates.Of(visit.Cycle.Timetable, ward.Head.Body, sheet, id), now);
        var occasion = string.Create(CultureInfo.InvariantCulture, $"sent-back:{at.State.Revision}");
        return at.Recipients.Where(p => p.Id != visit.Link.Post)
            .Select(post => new WantedMail(MailPurpose.SentBack, id, [sheet.Id], post, occasion, at.MailTime(now), at.State.Revision, reason));
    }
}
