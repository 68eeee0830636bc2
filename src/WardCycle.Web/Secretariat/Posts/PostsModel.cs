using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat.Posts;
using WardCycle.Sheets;

namespace WardCycle.Web.Secretariat.Posts;

/// <summary>A ward's posts and addresses in a cycle, for who may edit them.</summary>
/// <param name="Mails">The ward's mails, settled and open.</param>
public sealed record PostsModel(
    OpenCycle Open, CycleWard Ward, WardState State, IReadOnlyList<MailRow> Mails, IReadOnlyList<StrayRow> Strays, DateTimeOffset Now)
{
    /// <summary>Posts that stand otherwise in the roster in force.</summary>
    public int Differences { get; init; }

    public bool IsCity => Ward.Id == Keys.City;

    /// <summary>Where the page hangs: under the ward's board, the city's under the cycle's.</summary>
    public IReadOnlyList<(string Address, string Label)> Crumbs =>
    [
        (Addresses.Office, "進み具合"), (Addresses.Cycle(Open.Cycle.Id), Open.Cycle.Name),
        .. IsCity ? [] : new[] { (Addresses.Ward(Open.Cycle.Id, Ward.Id), Ward.Name) },
    ];

    public DateOnly Today => MunicipalTime.DayOf(Now);

    public bool AwaitsConfirmation => !IsCity && RosterConfirmationRule.IsAwaited(Open, State.Head.Body);

    /// <summary>Invitations that the ward's confirmation lets go, or has let go and that wait for their hour; null where there are none.</summary>
    public InvitationsAhead? Invitations { get; } =
        Boards.CycleWords.IsUnderWay(Open.Cycle) && Open.Cycle.ConfirmBy is not null && Ward.Id != Keys.City ? InvitationsAhead.Of(Open, State, Now) : null;

    /// <summary>The same once the ward has confirmed: until they are sent. The next phases are no affair of the roster's confirmation any more.</summary>
    public InvitationsAhead? Waiting => Invitations is { } ahead && (ahead.IsDue || !State.Sheets.Any(s => s.Body.Phases.Values.Any(p => p.InvitedOn is not null))) ? ahead : null;

    /// <summary>Phases that have begun before the ward could confirm: some sections may have answered them on paper.</summary>
    public IReadOnlyList<string> Begun => [.. Open.Scheme.Phases.Where(p => Open.Timetable.For(p.Id, PhaseDateKind.Opening) <= Now).Select(p => p.Label)];

    public RosterConfirmation? Confirmed => State.Head.Body.RosterConfirmed;

    /// <summary>In 建制順: the ward, its departments, each with its sections.</summary>
    public IReadOnlyList<(Unit Unit, IReadOnlyList<Post> Posts)> Units =>
        [.. from unit in Ordered(State.Head.Body.Units, State.Ward)
            let posts = State.Posts.Select(p => p.Body).Where(p => p.Unit == unit.Id).OrderBy(p => p.Role).ThenBy(p => p.Id.Value, StringComparer.Ordinal).ToList()
            where posts.Count > 0
            select (unit, (IReadOnlyList<Post>)posts)];

    public Stored<Post>? Find(string post) => IdRule.Allows(post) ? State.Post(new(post)) : null;

    /// <summary>Nobody answers the unit's sheets.</summary>
    public bool IsVacant(Post post) => SheetsOf(post).Any(s => Summaries.IsVacant(State, s, Today));

    public IReadOnlyList<SheetHead> SheetsOf(Post post) =>
        [.. State.InOrder().Select(s => s.Body).Where(s => post.Role.AnswersItsUnit() && s.Units.Contains(post.Unit))];

    /// <summary>不達 or refused, and not settled by a person.</summary>
    public bool HasFailed(Post post, int address) =>
        Mails.Any(m => m.Post == post.Id && m.Tenure == post.Tenure && m.Address == address && (m.State is MailState.Bounced or MailState.Rejected));

    /// <summary>Something has gone out to the post, to whoever holds it or held it: only then a mail can have gone astray.</summary>
    public bool HasBeenSentTo(Post post) => Mails.Any(m => m.Post == post.Id && m.State is not (MailState.Planned or MailState.Withdrawn));

    /// <summary>The check of an address: null where none was sent.</summary>
    public MailState? Checked(Post post, int address) =>
        Mails.LastOrDefault(m => m.Purpose == MailPurpose.AddressCheck && m.Post == post.Id && m.Tenure == post.Tenure && m.Address == address)?.State;

    public string NameOf(Unit unit) => unit.NameAt(Today);

    private static IEnumerable<Unit> Ordered(IReadOnlyList<Unit> units, UnitId parent) =>
        units.Where(u => u.Id == parent).Concat(units.Where(u => u.Parent == parent).OrderBy(u => u.Order).SelectMany(u => Ordered(units, u.Id)));
}
