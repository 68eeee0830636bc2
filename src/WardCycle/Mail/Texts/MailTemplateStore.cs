using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Secretariat.History;

namespace WardCycle.Mail.Texts;

/// <summary>The municipality's edited templates: for the whole installation, or for one cycle.</summary>
public sealed class MailTemplateStore(IRecordStore store)
{
    /// <summary>The templates in force for a cycle. Two reads.</summary>
    public async Task<MailTemplates> InForce(CycleId cycle, CancellationToken cancel = default) =>
        new([.. await Rows(Keys.Installation, cancel), .. await Rows(Keys.CyclePartition(cycle), cancel)]);

    /// <summary>The edited row of the installation (<paramref name="cycle"/> null) or of one cycle; null where the text is not edited there.</summary>
    public async Task<Stored<TemplateRow>?> Find(CycleId? cycle, MailPurpose purpose, CancellationToken cancel = default) =>
        (await store.Get(Partition(cycle), Keys.Template(purpose), cancel))?.As<TemplateRow>();

    /// <summary>Saves a text that passes <see cref="TemplateCheck"/>.</summary>
    /// <param name="seen">The version that the editor saw; null for none.</param>
    public async Task<TemplateSave> Save(CycleId? cycle, TemplateRow row, string? seen, CancellationToken cancel = default)
    {
        if (TemplateCheck.Load(row.Purpose, row.Text) is TemplateLoad.Refused refused)
        {
            return new TemplateSave.Refused(refused.Problems);
        }

        var key = Keys.Template(row.Purpose);
        Change change = seen is null ? Change.New(key, row) : Change.Update(new(key, "", seen), row);
        return Result(await store.Commit(Partition(cycle), [change, Audit(row.At, row.By, "template.saved", row.Purpose, "の文面を変更しました。", seen)], cancel));
    }

    /// <summary>Back to the text that holds without this row.</summary>
    /// <param name="by">An account's name.</param>
    public async Task<TemplateSave> Reset(CycleId? cycle, MailPurpose purpose, string seen, string by, DateTimeOffset at, CancellationToken cancel = default) =>
        Result(await store.Commit(Partition(cycle), [new Change.Delete(Keys.Template(purpose), seen), Audit(at, by, "template.reset", purpose, "の文面を、はじめの文面に戻しました。", seen)], cancel));

    /// <summary>In the partition of the text: one cycle's stands with the cycle.</summary>
    private static Change.Insert Audit(DateTimeOffset at, string by, string what, MailPurpose purpose, string done, string? seen) =>
        InstallationAudit.Row(at, $"account:{by}", what, $"メール「{MailPurposes.Label(purpose)}」{done}", seen);

    private async Task<IEnumerable<TemplateRow>> Rows(string partition, CancellationToken cancel) =>
        (await store.Range(partition, Keys.TemplatePrefix, Keys.After(Keys.TemplatePrefix), cancel: cancel)).Select(r => r.Read<TemplateRow>());

    private static TemplateSave Result(CommitResult result) => result.IsDone ? new TemplateSave.Saved() : new TemplateSave.Changed();

    private static string Partition(CycleId? cycle) => cycle is { } id ? Keys.CyclePartition(id) : Keys.Installation;
}
