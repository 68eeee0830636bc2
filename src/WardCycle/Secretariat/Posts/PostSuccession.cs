using System.Globalization;
using WardCycle.Cycles.Planning;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat.Sheets;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Posts;

/// <summary>
/// What follows when a post changes hands or addresses: old links and mails end, new ones go out, and where nobody is left
/// who could be asked, the secretariat is told. Drafts, submissions and history stay with the sheet.
/// </summary>
public static class PostSuccession
{
    private const string HandedOver = "職が引き継がれました。新しい担当の方に届いたリンクをお使いください。";
    private const string Moved = "メールの宛先が変わりました。新しいリンクのメールをお使いください。";

    /// <summary>What a changed post comes to: another holder or none is a hand-over, the same holder keeps the tenure.</summary>
    /// <param name="post">As it shall be, with the tenure as it is.</param>
    public static (Post Post, PostWrites Writes) Succeed(WardCase at, Stored<Post> old, Post post, string? note)
    {
        if (post.Holder == old.Body.Holder && post.Addresses.Count > 0 && old.Body.Addresses.Count > 0)
        {
            return (post, post.Addresses.SequenceEqual(old.Body.Addresses, StringComparer.Ordinal) ? new([old.To(post)], [], [], []) : Readdress(at, old, post));
        }

        var next = post with { Tenure = old.Body.Tenure + 1 };
        return (next, HandOver(at, old, next, note));
    }

    /// <param name="post">With the raised tenure; vacant where it has no addresses.</param>
    /// <param name="note">引継ぎメモ; null for none.</param>
    public static PostWrites HandOver(WardCase at, Stored<Post> old, Post post, string? note)
    {
        var after = at.With(post);
        var sheets = at.SheetsOf(post);
        List<LinkRow> links = post.Addresses.Count == 0 ? []
            : [.. sheets.Select(s => s.Id).Concat(Confirmed(at, post)).Distinct().Select(s => LinkCode.Issue(at.Keys, at.Cycle.Cycle, at.Ward.Ward, s, post, 1, at.Now))];
        return new(
            [
                old.To(post),
                .. End(at, at.Facts.Links.Where(l => l.Body.Post == post.Id && l.Body.Tenure < post.Tenure), HandedOver),
                .. links.Select(l => Change.New(Keys.Link(l.Id), l)),
                .. note is null ? [] : sheets.Select(s => (Change)Change.New(Keys.OfficeNote(s.Id, post.Id, old.Body.Tenure), new HandOverNote(s.Id, post.Id, old.Body.Tenure, note, at.Now, at.Actor.AuditName))),
            ],
            [
                .. post.Addresses.Count == 0 ? [] : sheets.SelectMany(s => Announce(after, s, post, note)),
                .. Vacancy(after, post, sheets),
                .. Carried(after, post),
            ],
            [.. at.Ward.OpenMails.Where(m => m.Body.State == MailState.Planned && m.Body.Post == post.Id && m.Body.Tenure < post.Tenure)],
            links);
    }

    /// <summary>Sheets that a superior confirms: whoever held the post before had links to them.</summary>
    private static IEnumerable<SheetId> Confirmed(WardCase at, Post post) => at.Facts.Links.Where(l => l.Body.Post == post.Id).Select(l => l.Body.Sheet);

    /// <summary>The same holder under other addresses: every link of the post is issued anew, so that exactly the addresses of today lead in.</summary>
    public static PostWrites Readdress(WardCase at, Stored<Post> old, Post post)
    {
        var writes = Reissue(at.With(post), Live(at, post), Moved);
        return writes with { Rows = [old.To(post), .. writes.Rows] };
    }

    /// <summary>The links that open for who holds the post now.</summary>
    public static IReadOnlyList<Stored<LinkRow>> Live(WardCase at, Post post) =>
        [.. at.Facts.Links.Where(l => l.Body.Post == post.Id && l.Body.Tenure == post.Tenure && l.Body.Revoked is null)];

    /// <summary>Ends live links and issues each anew to its post.</summary>
    public static PostWrites Reissue(WardCase at, IReadOnlyList<Stored<LinkRow>> ended, string reason)
    {
        List<LinkRow> links = [];
        List<WantedMail> mails = [];
        foreach (var old in ended.Select(l => l.Body))
        {
            if (at.Ward.Post(old.Post)?.Body is { Addresses.Count: > 0 } post && post.Tenure == old.Tenure && at.Ward.Sheet(old.Sheet)?.Body is { } sheet)
            {
                var link = LinkCode.Issue(at.Keys, at.Cycle.Cycle, at.Ward.Ward, old.Sheet, post, NextVersion(at, old), at.Now);
                links.Add(link);
                var occasion = string.Create(CultureInfo.InvariantCulture, $"link:{link.Tenure}:{link.Version}");
                mails.AddRange(at.Moment(sheet).WaitsForRoster ? [] : Reissued(at, sheet, post, occasion));
            }
        }

        return new([.. End(at, ended, reason), .. links.Select(l => Change.New(Keys.Link(l.Id), l))], mails, [], links);
    }

    /// <summary>The new link, to who answers; a superior is asked anew where it is the department's turn, and else has the link when the turn comes.</summary>
    public static IReadOnlyList<WantedMail> Reissued(WardCase at, SheetHead sheet, Post post, string occasion) =>
        at.SheetsOf(post).Any(s => s.Id == sheet.Id)
            ? SheetMails.To(at.Moment(sheet), [post], MailPurpose.LinkReissued, occasion)
            : [.. at.Cycle.Scheme.Phases
                .Where(p => ConfirmRule.Awaits(p, sheet.State(p.Id)) && ConfirmRule.Turn(p, sheet.State(p.Id)) == Confirmer.Department)
                .SelectMany(p => SheetMails.To(at.Moment(sheet, p), [post], MailPurpose.DepartmentConfirmation, occasion, sheet.State(p.Id).Revision))];

    private static int NextVersion(WardCase at, LinkRow old) =>
        at.Facts.Links.Where(l => l.Body.Sheet == old.Sheet && l.Body.Post == old.Post && l.Body.Tenure == old.Tenure).Max(l => l.Body.Version) + 1;

    private static IEnumerable<Change> End(WardCase at, IEnumerable<Stored<LinkRow>> links, string reason) =>
        links.Where(l => l.Body.Revoked is null).Select(l => l.To(l.Body with { Revoked = new(at.Now, at.Actor.Account, reason) }));

    private static IEnumerable<WantedMail> Announce(WardCase at, SheetHead sheet, Post post, string? note) =>
        at.Moment(sheet).WaitsForRoster ? [] : SheetMails.To(at.Moment(sheet), [post], MailPurpose.HandOver, string.Create(CultureInfo.InvariantCulture, $"handover:{post.Tenure}"))
            .Select(mail => mail with { Memo = note });

    /// <summary>One mail to each of the secretariat about all sheets that nobody answers any more.</summary>
    private static IEnumerable<WantedMail> Vacancy(WardCase at, Post post, IReadOnlyList<SheetHead> sheets)
    {
        var moments = post.Addresses.Count > 0 ? [] : sheets.Select(at.Moment).Where(m => m.IsVacant).ToList();
        if (moments.Count == 0)
        {
            return [];
        }

        var occasion = string.Create(CultureInfo.InvariantCulture, $"vacancy:{post.Id}:{post.Tenure}");
        return SheetMails.To(moments[0], moments[0].StandIns, MailPurpose.Vacancy, occasion)
            .Select(mail => mail with { Sheets = [.. moments.Select(m => m.Sheet.Id)] });
    }

    /// <summary>What was planned for the predecessor as one of the secretariat or as a superior goes to the successor: a change of hands loses nothing.</summary>
    private static IEnumerable<WantedMail> Carried(WardCase at, Post post) =>
        from mail in at.Ward.OpenMails.Select(m => m.Body)
        where mail.State == MailState.Planned && mail.Post == post.Id && mail.Tenure < post.Tenure && mail.Address == 0 && mail.Phase is not null
            && !post.Role.AnswersItsUnit() && post.Addresses.Count > 0
        select new WantedMail(mail.Purpose, mail.Phase!.Value, mail.Sheets, post, mail.Occasion, mail.NotBefore, mail.Revision, mail.Memo);
}
