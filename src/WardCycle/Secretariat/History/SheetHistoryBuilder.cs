using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.History;

/// <summary>Turns rows into what the history shows: pure, and leaves addresses and codes behind.</summary>
public static class SheetHistoryBuilder
{
    /// <summary>Stands in the text where the code stood.</summary>
    public const string CodeMark = "（確認コードは表示しません）";

    public static IReadOnlyList<RevisionEntry> Revisions(WardState ward, IReadOnlyList<Revision> revisions) =>
        [.. revisions.Select((r, i) => new RevisionEntry(r, Author(ward, r.By), Changed(i == 0 ? Answers.None : revisions[i - 1].Answers, r.Answers)))];

    public static IReadOnlyList<PostEntry> Answering(WardState ward, SheetHead sheet, DateTimeOffset now) =>
        [.. ward.Answering(sheet, MunicipalTime.DayOf(now)).Select(p => new PostEntry(p.Id, p.Title, p.Role, p.Kind, p.Holder, p.Addresses.Count, p.Tenure))];

    public static IReadOnlyList<MailEntry> Mails(WardState ward, SheetId sheet, IEnumerable<MailRow> mails) =>
        [.. mails
            .Where(m => m.Sheets.Contains(sheet))
            .OrderBy(m => m.PlannedAt).ThenBy(m => m.NotBefore).ThenBy(m => m.Id.Value, StringComparer.Ordinal)
            .Select(m => Mail(ward, m))];

    public static MailEntry Mail(WardState ward, MailRow mail) => new(
        mail.Id, mail.Purpose, mail.State, mail.Phase, Title(ward, mail.Post), mail.Address + 1, mail.PlannedAt, mail.NotBefore, mail.SettledAt,
        mail.Subject, Text(mail), mail.Note, mail.Sheets, Unit(ward, mail.Post, MunicipalTime.DayOf(mail.NotBefore)));

    public static IReadOnlyList<LinkEntry> Links(WardState ward, SheetId sheet, IEnumerable<LinkRow> links) =>
        [.. links
            .Where(l => l.Sheet == sheet)
            .OrderBy(l => l.IssuedAt).ThenBy(l => l.Post.Value, StringComparer.Ordinal).ThenBy(l => l.Tenure).ThenBy(l => l.Version)
            .Select(l => new LinkEntry(l.Id, l.Post, Title(ward, l.Post), l.Tenure, l.Version, l.IssuedAt, l.Revoked))];

    private static string Author(WardState ward, string by) =>
        by.StartsWith("account:", StringComparison.Ordinal) ? by["account:".Length..] : Title(ward, new PostId(by));

    private static string Title(WardState ward, PostId post) => ward.Post(post)?.Body.Title ?? post.Value;

    private static string Unit(WardState ward, PostId post, DateOnly day) =>
        ward.Post(post) is { } row && ward.Head.Body.Units.FirstOrDefault(u => u.Id == row.Body.Unit) is { } unit ? unit.NameAt(day) : "";

    private static string? Text(MailRow mail) =>
        mail.Body is null ? null : string.Concat(mail.Body.Select(s => s is MailSegment.Text text ? text.Value : CodeMark));

    private static IReadOnlyList<FieldId> Changed(Answers before, Answers after) =>
        [.. before.Values.Keys.Union(after.Values.Keys).Where(f => !string.Equals(before[f], after[f], StringComparison.Ordinal))];
}
