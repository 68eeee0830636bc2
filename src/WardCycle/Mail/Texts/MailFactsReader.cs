using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Mail.Texts;

/// <summary>Reads what a mail prints beyond the ward's hot rows: nothing at all for most.</summary>
public sealed class MailFactsReader(IRecordStore store)
{
    public async Task<MailFacts> Read(OpenCycle cycle, WardState ward, MailRow mail, CancellationToken cancel = default)
    {
        if (ward.Ward == Keys.City && mail.Purpose == MailPurpose.ClosingSummary)
        {
            return new(Wards: await Wards(cycle, cancel));
        }

        if (mail is { Sheets.Count: 0, Memo: { } memo })
        {
            return new(HandOverNote: memo);
        }

        if (mail is not { Phase: { } phase, Sheets: [var id] } || ward.Sheet(id)?.Body is not { } sheet)
        {
            return MailFacts.None;
        }

        var partition = cycle.WardPartition(ward.Ward);
        return new(
            sheet.State(phase).Returned is { } returned && MailPurposes.AsksForAnswer(mail.Purpose) | mail.Purpose is MailPurpose.Returned or MailPurpose.HandOver
                ? await Get<ReturnRow>(partition, Keys.Return(id, phase, returned.Revision), cancel)
                : null,
            mail.Purpose is MailPurpose.Receipt or MailPurpose.TargetChanged
                ? await Get<Revision>(partition, Keys.Revision(id, phase, mail.Revision), cancel)
                : null,
            mail.Memo ?? (mail.Purpose == MailPurpose.HandOver ? (await Get<HandOverNote>(partition, Keys.Note(id, mail.Post, mail.Tenure - 1), cancel))?.Text : null));
    }

    private async Task<T?> Get<T>(string partition, string key, CancellationToken cancel) where T : class =>
        (await store.Get(partition, key, cancel))?.Read<T>();

    private async Task<IReadOnlyList<WardSummary>> Wards(OpenCycle cycle, CancellationToken cancel)
    {
        var prefix = Keys.Summary(new(""));
        var rows = await store.Range(cycle.Partition, prefix, Keys.After(prefix), cancel: cancel);
        var order = cycle.Cycle.Wards.Select((w, i) => (w.Id, i)).ToDictionary(w => w.Id, w => w.i);
        return [.. rows.Select(r => r.Read<WardSummary>()).OrderBy(w => order.GetValueOrDefault(w.Ward, int.MaxValue))];
    }
}
