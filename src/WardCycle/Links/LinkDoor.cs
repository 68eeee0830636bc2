using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Links;

/// <summary>
/// The door behind every link. An unknown id costs the same reads and the same HMAC as a wrong code and gets the same
/// answer; why a link has ended is said only to who has its code.
/// </summary>
public sealed class LinkDoor(IRecordStore store, CycleReader cycles, IKeyRing keys, TimeProvider time)
{
    private static readonly PublicId NoId = new("0");
    private static readonly LinkIndexRow NoIndex = new(new("none"), new("none"));

    /// <summary>A rehearsal's clock stands still: more openings in one instant than these are not told apart.</summary>
    private const int MostAtOnce = 20;

    private readonly LinkTries _tries = new(store, time);

    /// <param name="typedId">As typed or from the address.</param>
    /// <param name="typedCode">As typed; a whole pasted link is taken too.</param>
    public async Task<DoorAnswer> Open(string typedId, string typedCode, CancellationToken cancel = default)
    {
        var id = IdOf(typedId);
        var (index, link) = await Find(id, cancel);
        var isRight = LinkCode.Matches(keys, link ?? NoLink(id), CodeIn(typedCode));
        if (link is null || !isRight)
        {
            return await _tries.CountWrong(id == NoId ? typedId : id.Value, cancel) is { } until
                ? new DoorAnswer.SlowDown(until)
                : new DoorAnswer.Refused();
        }

        var answer = await Judge(index, link, LinkSession.Issue(keys, link, time.GetUtcNow()), cancel);
        if (answer is DoorAnswer.Granted { Visit: var visit })
        {
            await Note(visit, cancel);
        }
        else if (answer is DoorAnswer.Confirming { Visit: var reader })
        {
            await Note(reader, cancel);
        }

        return answer;
    }

    /// <summary>Writes down that the link was opened: what a stray mail's record has to say. Two in one instant are two.</summary>
    private async Task Note(LinkVisit visit, CancellationToken cancel)
    {
        var (link, at) = (visit.Link.Id, visit.Cycle.Now(time));
        for (var tie = 0; tie < MostAtOnce; tie++)
        {
            if ((await store.Commit(visit.Cycle.WardPartition(visit.Ward), [Change.New(Keys.Opening(link, at, tie), new LinkOpening(link, at))], cancel)).IsDone)
            {
                return;
            }
        }
    }

    /// <summary>A request that carries a session: the link row is read again each time.</summary>
    public async Task<DoorAnswer> Resume(string publicId, string? session, CancellationToken cancel = default)
    {
        var (index, link) = await Find(IdOf(publicId), cancel);
        return link is not null && session is not null && LinkSession.Holds(keys, link, session, time.GetUtcNow())
            ? await Judge(index, link, session, cancel)
            : new DoorAnswer.Refused();
    }

    private async Task<DoorAnswer> Judge(LinkIndexRow index, LinkRow link, string session, CancellationToken cancel)
    {
        if (await cycles.Find(index.Cycle, cancel) is not { } open)
        {
            return new DoorAnswer.Refused();
        }

        var post = (await store.Get(open.WardPartition(index.Ward), Keys.Post(link.Post), cancel))?.Read<Post>();
        if (LinkValidity.EndOf(link, post, open, open.Now(time)) is { } ended)
        {
            return ended;
        }

        var visit = new LinkVisit(open, index.Ward, link);
        return await Answers(visit, post!, cancel) ? new DoorAnswer.Granted(visit, session) : new DoorAnswer.Confirming(visit, session);
    }

    /// <summary>Heads and clerks have links to their own sheets alone; another post may have one to confirm by.</summary>
    private async Task<bool> Answers(LinkVisit visit, Post post, CancellationToken cancel) =>
        post.Role is PostRole.Head or PostRole.Clerk
        || (post.Role.AnswersItsUnit()
            && (await store.Get(visit.Cycle.WardPartition(visit.Ward), Keys.Sheet(visit.Link.Sheet), cancel))?.Read<SheetHead>().Units.Contains(post.Unit) == true);

    private async Task<(LinkIndexRow Index, LinkRow? Link)> Find(PublicId id, CancellationToken cancel)
    {
        var index = (await store.Get(Keys.Installation, Keys.LinkIndex(id), cancel))?.Read<LinkIndexRow>() ?? NoIndex;
        var row = await store.Get(Keys.WardPartition(index.Cycle, index.Ward), Keys.Link(id), cancel);
        return (index, row?.Read<LinkRow>());
    }

    /// <summary>What unknown ids are compared with, so that they cost the same.</summary>
    private LinkRow NoLink(PublicId id) =>
        new(id, new SheetId("none"), new PostId("none"), 1, 1, keys.Newest, DateTimeOffset.UnixEpoch);

    private static PublicId IdOf(string typed) =>
        CrockfordBase32.Normalise(LastSegment(typed))?.ToLowerInvariant() is { } id && IdRule.Allows(id) ? new(id) : NoId;

    private static string LastSegment(string typed)
    {
        var address = typed.Split('#')[0].Trim().TrimEnd('/');
        return address[(address.LastIndexOf('/') + 1)..];
    }

    private static string CodeIn(string typed) => typed[(typed.LastIndexOf('#') + 1)..];
}
