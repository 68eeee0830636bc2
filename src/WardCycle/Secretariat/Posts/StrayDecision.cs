using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Secretariat.Posts;

/// <summary>
/// 誤送信 in one act: every link that the wrong address has seen ends, each post gets a new one at its right address, and
/// the record says what was sent, opened, saved and submitted meanwhile. A digest carries the links of all posts of one
/// person, so links of other posts end too where a mail that went astray named them.
/// </summary>
public static class StrayDecision
{
    private const string Ended = "メールが誤った宛先に届いたため、無効にしました。正しい宛先に新しいリンクをお送りしています。";

    public static WardVerdict Decide(WardCase at, WardCommand.RecordStray command)
    {
        if (at.Ward.Post(command.Post) is not { } old || old.Body.Addresses.Count == 0)
        {
            return WardVerdict.Refuse("post", "宛先のある職を、名簿と宛先の画面から選んでください。");
        }

        List<Problem> problems = [.. PostInput.Check(command.Addresses)];
        problems.AddRange(TypedText.Check("reason", "経緯と理由", command.Reason) is { } reason ? [reason] : []);
        if (problems.Count > 0)
        {
            return new WardVerdict.Refused(problems);
        }

        var post = old.Body with { Addresses = PostInput.Clean(command.Addresses) };
        var sent = Sent(at, old.Body, post).ToList();
        var links = Leaked(at, post, sent);
        if (sent.Count == 0 && links.Count == 0)
        {
            return WardVerdict.Refuse("", "この職には、まだメールもリンクも送っていません。宛先は「職を変更する」で直してください。");
        }

        var writes = PostSuccession.Reissue(at.With(post), links, Ended);
        var row = Row(at, post, command, sent, links, writes.NewLinks);
        return new WardVerdict.Accepted(
            [
                .. old.Body.Addresses.SequenceEqual(post.Addresses, StringComparer.Ordinal) ? [] : new Change[] { old.To(post) },
                .. writes.Changes(at, ""),
                Change.New(Keys.Stray(row.Number), row),
            ],
            "mail.stray",
            $"{row.Name}あてのメールの誤送信を記録しました（記録票 第{row.Number}号）。リンク{links.Count}件を失効し、{writes.NewLinks.Count}件を正しい宛先に再発行しました。理由：{row.Reason}")
        {
            NewLinks = writes.NewLinks,
        };
    }

    /// <summary>What may have reached an address that is taken away; where none is, all that the holder was sent.</summary>
    private static IEnumerable<MailRow> Sent(WardCase at, Post old, Post post)
    {
        var removed = old.Addresses.Select((a, i) => (a, i)).Where(a => !post.Addresses.Contains(a.a, StringComparer.OrdinalIgnoreCase)).Select(a => a.i).ToHashSet();
        return at.Facts.Mails!
            .Where(m => m.Post == old.Id && m.Tenure == old.Tenure && m.State is not (MailState.Withdrawn or MailState.Rejected) && (removed.Count == 0 || removed.Contains(m.Address)))
            .OrderBy(m => m.SettledAt).ThenBy(m => m.Id.Value, StringComparer.Ordinal);
    }

    private static IReadOnlyList<Stored<LinkRow>> Leaked(WardCase at, Post post, IReadOnlyList<MailRow> sent)
    {
        var named = Named(sent);
        return
        [
            .. PostSuccession.Live(at, post)
                .Concat(at.Facts.Links.Where(l => l.Body.Revoked is null && named.Contains(l.Body.Id)))
                .DistinctBy(l => l.Body.Id),
        ];
    }

    private static HashSet<PublicId> Named(IReadOnlyList<MailRow> sent) =>
        [.. sent.SelectMany(m => m.Body ?? []).OfType<MailSegment.Code>().Select(c => c.Link)];

    private static StrayRow Row(
        WardCase at, Post post, WardCommand.RecordStray command, IReadOnlyList<MailRow> sent, IReadOnlyList<Stored<LinkRow>> links, IReadOnlyList<LinkRow> issued)
    {
        var ended = links.Select(l => l.Body).ToList();
        var ids = ended.Select(l => l.Id).ToHashSet();
        return new(
            at.Facts.Strays + 1, post.Id, post.Tenure, at.NameOf(post), TypedText.Clean(command.Reason), at.Now, at.Actor.Account,
            [.. sent.Select(m => new StrayRow.SentMail(m.Id, m.Purpose, m.SettledAt ?? m.NotBefore, m.Address + 1, m.Sheets))],
            [.. ended.Select(l => new StrayRow.EndedLink(l.Id, l.Sheet, l.Post, l.IssuedAt, issued.FirstOrDefault(n => n.Sheet == l.Sheet && n.Post == l.Post)?.Id))],
            [.. at.Facts.Openings!.Where(o => ids.Contains(o.Link)).OrderBy(o => o.At)],
            [.. at.Facts.Traces!.Where(t => ended.Any(l => IsSince(t, l))).OrderBy(t => t.At)],
            [.. Named(sent).Where(n => at.Facts.Links.All(l => l.Body.Id != n)).Order(Comparer<PublicId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value)))]);
    }

    private static bool IsSince(SheetTrace trace, LinkRow link) =>
        trace.Sheet == link.Sheet && trace.At >= link.IssuedAt && (trace.By.Length == 0 || trace.By == link.Post.Value);
}
