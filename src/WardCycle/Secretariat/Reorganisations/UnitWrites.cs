using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>What a change writes in a ward besides its units: one commit together with them.</summary>
/// <param name="Sheets">Heads that change.</param>
/// <param name="Rows">New sheets, posts, links, notes.</param>
/// <param name="NewLinks">They need an index row before the commit.</param>
public sealed record UnitWrites(
    IReadOnlyList<(Stored<SheetHead> Row, SheetHead After)> Sheets,
    IReadOnlyList<Change> Rows,
    IReadOnlyList<WantedMail> Mails,
    IReadOnlyList<Stored<MailRow>> Withdrawn,
    IReadOnlyList<LinkRow> NewLinks)
{
    /// <summary>Below the store's 100 with head, marker and audit: what does not fit is a mail that its claim withdraws by itself.</summary>
    public const int MostChanges = 90;

    private const string Why = "組織改正により不要になりました。";

    public static UnitWrites None { get; } = new([], [], [], [], []);

    public IReadOnlyList<Change> Changes(OpenCycle cycle, WardState ward, DateTimeOffset now)
    {
        List<Change> changes =
        [
            .. Sheets.Select(s => s.Row.To(s.After)),
            .. Rows,
            .. Mails.SelectMany(m => MailRows.Insert(cycle.Cycle, ward.Ward, m, now)),
        ];
        foreach (var mail in Withdrawn)
        {
            if (changes.Count + 2 <= MostChanges)
            {
                changes.AddRange(Settling.Changes(mail, Settling.As(mail.Body, MailState.Withdrawn, now, Why)));
            }
        }

        return changes;
    }
}
