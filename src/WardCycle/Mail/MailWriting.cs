using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail.Texts;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;

namespace WardCycle.Mail;

/// <summary>Writes the mails of one ward in one pass: templates and links are read once, and only where a mail is due.</summary>
public sealed class MailWriting(IRecordStore store, IKeyRing keys, Uri publicBase, OpenCycle cycle, WardState ward, DateTimeOffset now, CycleReader? cycles = null)
{
    private readonly OtherYears? _years = cycles is not null && cycle.Cycle is { IsRehearsal: false } and ({ Previous: not null } or { Next: not null }) ? new(store, cycles, cycle, ward.Ward, now) : null;
    private readonly MailFactsReader _facts = new(store);
    private MailTemplates? _templates;
    private Dictionary<PublicId, LinkRow>? _links;

    public async Task<WrittenMail> Write(MailRow row, CancellationToken cancel)
    {
        if (await IsDecided(row, cancel))
        {
            return new WrittenMail.Pointless("決裁が記録されたか、別の版に替わったため、送りませんでした。");
        }

        _templates ??= await new MailTemplateStore(store).InForce(cycle.Cycle.Id, cancel);
        _links ??= await Links(cancel);
        var scene = new MailScene(cycle, ward, row, [.. _links.Values], await _facts.Read(cycle, ward, row, cancel), now, publicBase);
        if (_years is not null && OtherYears.Reminds(row))
        {
            if (await _years.SpokenFor(row, scene.Recipient!, _links.Values, cancel) is { } spoken)
            {
                return spoken;
            }

            scene = await WithOlder(scene, cancel);
        }

        var to = scene.Recipient!.Addresses[row.Address];
        if (!PostAddress.Allows(to))
        {
            return new WrittenMail.Impossible("メールアドレスの形が正しくありません。名簿を確認してください。");
        }

        var template = _templates[scene.Row.Purpose];
        if (NeedsLink(template) && scene is { IsAnswerer: true, Link: null })
        {
            return new WrittenMail.Impossible("有効なリンクがないため送れませんでした。リンクを再発行してください。");
        }

        var text = MailRendering.Render(scene, template);
        return MailSegments.Unmask(text.Body, CodeOf) is { } body
            ? new WrittenMail.Ready(row with { Subject = text.Subject, Body = text.Body }, Outgoing(row, to, text.Subject, body))
            : new WrittenMail.Impossible("リンクの鍵が失効しているため送れませんでした。リンクを再発行してください。");
    }

    /// <summary>What the older cycle misses from the same person comes along, and makes a digest of the reminder.</summary>
    private async Task<MailScene> WithOlder(MailScene scene, CancellationToken cancel)
    {
        if (await _years!.Missing(scene.Row, scene.Recipient!, publicBase, cancel) is not { } older)
        {
            return scene;
        }

        foreach (var link in older.Links)
        {
            _links![link.Id] = link;
        }

        return scene with { Row = scene.Row with { Purpose = MailPurpose.Digest }, Older = older };
    }

    /// <summary>Editions stand in the cycle's partition: only a mail about one is worth the read.</summary>
    private async Task<bool> IsDecided(MailRow row, CancellationToken cancel) =>
        row is { Purpose: MailPurpose.ApprovalOverdue, Phase: { } phase, Revision: var edition }
        && (await store.Get(cycle.Partition, Keys.Edition(phase, edition), cancel))?.Read<EditionRow>() is { State: not EditionState.Composed };

    private static bool NeedsLink(MailTemplate template) =>
        TemplateCheck.Required(template.Purpose).Contains(MailField.Link);

    private OutgoingMail Outgoing(MailRow row, string to, string subject, string body)
    {
        var replyTo = cycle.Cycle.Contact.ReplyTo;
        return new(row.Operation, to, PostAddress.Allows(replyTo) ? replyTo : null, subject, body, cycle.Cycle.Id.Value, now);
    }

    private string? CodeOf(PublicId link) => LinkCode.Of(keys, _links![link]);

    private async Task<Dictionary<PublicId, LinkRow>> Links(CancellationToken cancel)
    {
        var prefix = Keys.Link(new(""));
        var rows = await store.Range(cycle.WardPartition(ward.Ward), prefix, Keys.After(prefix), cancel: cancel);
        return rows.Select(r => r.As<LinkRow>().Body).ToDictionary(l => l.Id);
    }
}
