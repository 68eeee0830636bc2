using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Mail.Texts;

/// <summary>One mail at the moment it is written: all that its text may look at.</summary>
/// <param name="Links">The ward's link rows.</param>
/// <param name="Now">Record time.</param>
/// <param name="PublicBase">The address under which section heads reach the pages, from the settings.</param>
/// <param name="Older">What the cycle of the year before still misses from the same person; null for most mails.</param>
public sealed record MailScene(
    OpenCycle Cycle,
    WardState Ward,
    MailRow Row,
    IReadOnlyList<LinkRow> Links,
    MailFacts Facts,
    DateTimeOffset Now,
    Uri PublicBase,
    MailScene? Older = null)
{
    public DateOnly Today => MunicipalTime.DayOf(Now);

    public Post? Recipient => Ward.Post(Row.Post)?.Body;

    public SheetHead? Sheet => Row.Sheets.Count == 0 ? null : Ward.Sheet(Row.Sheets[0])?.Body;

    public PhaseScheme? Phase => Row.Phase is { } id ? Cycle.Scheme.Phase(id) : null;

    public PhaseState State => Sheet is { } sheet && Row.Phase is { } phase ? sheet.State(phase) : PhaseState.Untouched;

    /// <summary>The dates for the mail's sheet; null for a mail without sheet or phase.</summary>
    public SheetDates? Dates => Sheet is { } sheet && Row.Phase is { } phase ? DatesOf(sheet, phase) : null;

    /// <summary>The link that a mail about one sheet carries.</summary>
    public LinkRow? Link => Sheet is { } sheet ? LinkFor(sheet.Id) : null;

    /// <summary>The recipient answers sheets; a coordinator or a superior does not.</summary>
    public bool IsAnswerer =>
        Recipient is { } post && (post.Role is PostRole.Head or PostRole.Clerk || (post.Role.AnswersItsUnit() && Sheet?.Units.Contains(post.Unit) == true));

    /// <summary>The section's post is vacant (欠員): the mail goes to who stands in for it, without a way into the form.</summary>
    public bool IsVacant => Sheet is not null && !IsAnswerer && Link is null;

    /// <summary>What the mail asks has been given, and nothing more is wanted: a figure that is not final yet (未確定) still is.</summary>
    public bool IsGiven => State is { Progress: SheetProgress.Submitted or SheetProgress.Checked, LateFigure: null or { Settled: true } };

    public SheetDates DatesOf(SheetHead sheet, PhaseId phase) => SheetDates.Of(Cycle.Timetable, Ward.Head.Body, sheet, phase);

    /// <summary>
    /// The newest live link to a sheet of the recipient, or of another post of the same person (a digest speaks of all
    /// of them). Null where the recipient has no way to it: a superior's digest names the sheet without a link.
    /// </summary>
    public LinkRow? LinkFor(SheetId sheet) =>
        MailPurposes.CarriesCode(Row.Purpose)
            ? Links.Where(l => l.Sheet == sheet && l.Revoked is null && IsRecipients(l)).OrderBy(l => l.Post == Row.Post).ThenBy(l => l.Version).LastOrDefault()
            : null;

    /// <summary>The mail's sheets in 建制順.</summary>
    public IEnumerable<SheetHead> SheetsInOrder() =>
        Row.Sheets.Count < 2 ? Row.Sheets.Select(id => Ward.Sheet(id)?.Body).OfType<SheetHead>() : Ward.InOrder().Select(s => s.Body).Where(s => Row.Sheets.Contains(s.Id));

    /// <summary>
    /// Sheets with the phases in which something is still wanted and can be given. A superior hears of the one phase that
    /// the mail is about, and after its closing too: what was missing then is missing still.
    /// </summary>
    public IEnumerable<(SheetHead Sheet, PhaseScheme Phase)> Missing() =>
        from sheet in SheetsInOrder()
        from phase in Cycle.Scheme.Phases
        let state = sheet.State(phase.Id)
        where Row.Purpose == MailPurpose.Escalation ? phase.Id == Row.Phase : state.Gate == Gate.Open
        where state.IsMissing && !sheet.AsksNothing(phase)
        select (sheet, phase);

    /// <summary>The unit's name as of today; its id where the ward does not know it.</summary>
    public string NameOf(UnitId unit) =>
        Ward.Head.Body.Units.FirstOrDefault(u => u.Id == unit)?.NameAt(Today) ?? unit.Value;

    /// <summary>The units' names, and the item where the sheet is one item's.</summary>
    public string NameOf(SheetHead sheet) => string.Join('・', sheet.Units.Select(NameOf)) + sheet.ItemSuffix(Cycle.Scheme);

    private bool IsRecipients(LinkRow link) =>
        Ward.Post(link.Post)?.Body is { } post
        && post.Tenure == link.Tenure
        && (post.Id == Row.Post || (Recipient is { Holder.Length: > 0 } me && post.Holder == me.Holder));
}
