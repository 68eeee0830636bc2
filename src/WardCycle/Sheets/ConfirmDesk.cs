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

/// <summary>Takes the confirmation of a submission by whose turn it is, or sends it back while the sheet is open. Who may is said by the link's post.</summary>
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
            var at = Moment(visit, ward, sheet.Body, phase, visit.Cycle.Now(time));
            if (IsDone(at, visit.Link.Post, revision, reason))
            {
                return null;
            }

            if (Refusal(visit, at, revision, reason) is { } refusal)
            {
                return refusal;
            }

            var changes = await Changes(visit, at, sheet, reason is null ? null : TypedText.Clean(reason), attempt, cancel);
            if (await store.CommitAndRing(
                visit.Cycle.WardPartition(visit.Ward), changes, () => bell.Ring(visit.Cycle.Cycle.Id, Subject.Ward(visit.Ward)), cancel))
            {
                return null;
            }
        }

        return new("", "ほかの操作と重なったため、記録していません。もう一度ボタンを押してください。");
    }

    private static SheetMoment Moment(LinkVisit visit, WardState ward, SheetHead sheet, PhaseId phase, DateTimeOffset now) => new(
        visit.Cycle, ward, sheet, visit.Cycle.Scheme.Phase(phase), sheet.State(phase), SheetDates.Of(visit.Cycle.Timetable, ward.Head.Body, sheet, phase), now);

    /// <summary>Said before by this post, or confirmed by another head of a joint sheet.</summary>
    private static bool IsDone(SheetMoment at, PostId by, int revision, string? reason) =>
        Enum.GetValues<Confirmer>().Select(step => ConfirmRule.Said(at.State, step)).OfType<SheetConfirmation>().Any(said =>
            said.Revision == revision && said.IsBack == reason is not null && (said.By == by.Value || ConfirmRule.Turn(at.Phase, at.State) is null));

    private static Problem? Refusal(LinkVisit visit, SheetMoment at, int revision, string? reason)
    {
        var post = at.Ward.Post(visit.Link.Post)?.Body;
        return at.Cycle.Cycle.Status is not (CycleStatus.Running or CycleStatus.Paused) ? new("", "この取組は終わっているため、確認は必要ありません。")
            : at.State.Revision != revision ? new("", $"第{revision}版の後に新しい提出がありました（現在は第{at.State.Revision}版）。内容を見てから、もう一度ボタンを押してください。")
            : ConfirmRule.Turn(at.Phase, at.State) is not { } step ? new("", "確認を待っている提出はありません。")
            : !IsAsked(step, at, post) ? new("", step == Confirmer.Head ? "いま確認できるのは所属長のリンクだけです。" : "所属長の確認は済んでいます。いま確認できるのは部のリンクだけです。")
            : reason is not null && SheetGate.At(visit.Cycle, at.Ward.Head.Body, at.Sheet, at.Phase.Id, at.Now) is SheetDoor.Shut
                ? new("reason", $"受付が終わっているため、戻せません。修正が必要なときは{visit.Cycle.Cycle.Contact.Office}へご連絡ください。")
            : null;
    }

    /// <summary>A head who is reached by another post's address too confirms by either link.</summary>
    private static bool IsAsked(Confirmer step, SheetMoment at, Post? post) =>
        step == Confirmer.Head ? ConfirmRule.Leads(at.Sheet, post) : post is not null && ConfirmRule.Asked(step, at).Any(p => p.Id == post.Id);

    private async Task<IReadOnlyList<Change>> Changes(LinkVisit visit, SheetMoment at, Stored<SheetHead> sheet, string? reason, int attempt, CancellationToken cancel)
    {
        var (by, state, phase) = (visit.Link.Post.Value, at.State, at.Phase.Id);
        var step = ConfirmRule.Turn(at.Phase, state)!.Value;
        var changed = sheet.Body.With(phase, ConfirmRule.With(state, step, new(state.Revision, at.Now, by, reason is not null)));
        var who = step == Confirmer.Head ? "所属長" : "部";
        var audit = new AuditRow(
            at.Now, by, reason is null ? "sheet.confirmed" : "sheet.sent-back",
            reason is null ? $"第{state.Revision}版を{who}が確認しました。" : $"第{state.Revision}版を{who}が戻しました。理由：{reason}", sheet.Body.Id, phase.Value);
        List<Change> changes = [sheet.To(changed), Change.New(Keys.Audit(at.Now, AuditTie.Of(audit, attempt)), audit)];
        if (reason is not null)
        {
            changes.Add(await Reason(visit, at, new(state.Revision, reason, by, at.Now), cancel));
            changes.AddRange(Clerks(visit, at with { Sheet = changed, State = changed.State(phase) }, step, reason).SelectMany(m => MailRows.Insert(visit.Cycle.Cycle, visit.Ward, m, at.Now)));
        }

        return changes;
    }

    /// <summary>One row per revision: who confirms after all and sends it back again replaces the reason.</summary>
    private async Task<Change> Reason(LinkVisit visit, SheetMoment at, SentBackRow row, CancellationToken cancel)
    {
        var key = Keys.SentBack(at.Sheet.Id, at.Phase.Id, row.Revision);
        return await store.Get(visit.Cycle.WardPartition(visit.Ward), key, cancel) is { } earlier ? Change.Update(earlier, row) : Change.New(key, row);
    }

    /// <summary>Everybody else who answers the sheet; a head without a clerk sees the reason on the form.</summary>
    private static IEnumerable<WantedMail> Clerks(LinkVisit visit, SheetMoment at, Confirmer step, string reason)
    {
        var word = step == Confirmer.Head ? "sent-back" : "sent-back-department";
        var occasion = string.Create(CultureInfo.InvariantCulture, $"{word}:{at.State.Revision}:{at.Now.ToUnixTimeMilliseconds()}");
        return at.Recipients.Where(p => p.Id != visit.Link.Post)
            .Select(post => new WantedMail(MailPurpose.SentBack, at.Phase.Id, [at.Sheet.Id], post, occasion, at.MailTime(at.Now), at.State.Revision, reason));
    }
}
