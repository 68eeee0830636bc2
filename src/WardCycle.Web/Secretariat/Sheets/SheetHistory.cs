using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;
using WardCycle.Web.Secretariat.Boards;

namespace WardCycle.Web.Secretariat.Sheets;

/// <summary>One sheet with everything that happened to it.</summary>
/// <param name="Line">Its place on the ward's board, in the phase shown.</param>
/// <param name="Revisions">Of the phase shown, newest first.</param>
/// <param name="Returns">Of the phase shown, by revision.</param>
/// <param name="Mails">Of all phases, newest first.</param>
/// <param name="Audit">Newest first.</param>
public sealed record SheetHistory(
    WardBoard Board,
    WardState Ward,
    SheetLine Line,
    IReadOnlyList<Revision> Revisions,
    IReadOnlyDictionary<int, ReturnRow> Returns,
    IReadOnlyList<LinkRow> Links,
    IReadOnlyList<MailRow> Mails,
    IReadOnlyList<AuditRow> Audit)
{
    public OpenCycle Open => Board.Open;

    public PhaseScheme Phase => Board.Phase;

    public SheetHead Head => Line.Head;

    public PhaseState State => Line.State;

    public Revision? Newest => Revisions.Count == 0 ? null : Revisions[0];

    /// <summary>The revision before one, to compare with; null for the first.</summary>
    public Revision? Before(Revision revision) => Revisions.FirstOrDefault(r => r.Number < revision.Number);

    public IReadOnlyList<Post> Posts => [.. Ward.Posts.Select(p => p.Body).Where(p => p.Role is PostRole.Head or PostRole.Clerk && Head.Units.Contains(p.Unit))];

    public string TitleOf(PostId post) => Ward.Post(post)?.Body.Title ?? post.Value;

    public string Address => Addresses.Sheet(Open.Cycle.Id, Board.Ward.Id, Head.Id);
}
