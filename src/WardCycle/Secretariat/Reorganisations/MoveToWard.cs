using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat.Posts;
using WardCycle.Secretariat.Sheets;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>
/// Carries a unit, with those that share its sheet, from one ward's partition to another's. There is no commit over two partitions, so the order makes a
/// half-done move harmless: first the cold rows (texts, drafts, returns) are copied, which nobody sees; then the former ward
/// lets the sheet go in one commit, against the very rows that were copied, so that no answer is taken in two places and
/// none is lost; then the new ward takes it up in one commit with posts, links and mails. In between the sheet takes no
/// answers, and its page says where it goes on. Cut short anywhere, the next pass goes on where it stopped.
/// </summary>
internal sealed class MoveToWard(IRecordStore store, IKeyRing keys)
{
    /// <summary>False on a conflict: it is done again.</summary>
    public async Task<bool> Apply(OpenCycle cycle, Reorganisation row, int index, UnitId to, DateTimeOffset now, CancellationToken cancel)
    {
        var (from, change) = (row.Wards[index], (UnitChange.Move)row.Changes[index]);
        if (await store.Get(cycle.WardPartition(to), Keys.Reorganised(row.Number, index), cancel) is not null)
        {
            return true;
        }

        var source = (await WardState.Read(store, cycle.WardPartition(from), cancel))!;
        var target = (await WardState.Read(store, cycle.WardPartition(to), cancel))!;
        if (ChangedUnits.WardOf([source.Head.Body], change.Unit, row.On) is { } before)
        {
            var after = ChangedUnits.Of([source.Head.Body, target.Head.Body], change, row.On).First(w => w.Ward == from);
            var at = await ChangeCase.Read(store, keys, cycle, source, row, cancel);
            var leave = MovedSheets.Leave(at, before, change, to, row.On);
            var drafts = await Copy(cycle, leave, from, to, change, cancel);
            var audit = ChangeCase.Audit(row, index, at, $"{Names(source.Head.Body, change, row.On)}が{NameOf(target, row.On)}に移りました。");
            List<Change> changes = [at.Ward.Head.To(after), Change.New(Keys.Audit(at.Now, AuditTie.Of(audit, index)), audit), .. drafts, .. leave.Changes(cycle, source, at.Now)];
            if (await store.Commit(cycle.WardPartition(from), changes, cancel) is not CommitResult.Done)
            {
                return false;
            }

            source = (await WardState.Read(store, cycle.WardPartition(from), cancel))!;
        }

        return await Take(cycle, row, index, source, target, now, cancel);
    }

    private async Task<bool> Take(OpenCycle cycle, Reorganisation row, int index, WardState source, WardState target, DateTimeOffset now, CancellationToken cancel)
    {
        var change = (UnitChange.Move)row.Changes[index];
        var units = Units(source.Head.Body, target.Head.Body, change, row.On);
        var sheets = MovedSheets.Arriving(cycle, source, change, target.Ward, units, row.On);
        var at = await ChangeCase.Read(store, keys, cycle, target, row, cancel);
        var posts = (from move in change.All() from post in source.Posts.Select(p => p.Body) where post.Unit == move.Unit select post with { Superior = Above(target, move.Parent) }).ToList();
        List<LinkRow> links =
        [
            .. from sheet in sheets
               from post in SheetLinks.Posts(cycle.Scheme, sheet, [.. target.Posts.Select(p => p.Body), .. posts])
               select LinkCode.Issue(keys, cycle.Cycle, target.Ward, sheet.Id, post, 1, at.Now),
        ];
        await LinkIndexRow.Insert(store, cycle.Cycle.Id, target.Ward, links, cancel);
        var handOver = await HandOvers(cycle, source.Ward, target.Ward, posts, cancel);
        var head = target.Head.Body with { Units = units };
        head = handOver is { } next && !(head.HandOverOn <= next) ? head with { HandOverOn = next } : head;
        var mails = Mails(at with { Ward = target with { Head = target.Head with { Body = head } } }, sheets, posts, cycle.Scheme.OfficeHours.OnOrAfter(now, cycle.Days));
        var audit = ChangeCase.Audit(row, index, at, $"{NameOf(source, row.On)}から{Names(head, change, row.On)}が移ってきました。");
        List<Change> changes =
        [
            target.Head.To(head), .. ChangeCase.Marks(row, index, audit),
            .. posts.Select(p => Change.New(Keys.Post(p.Id), p)), .. sheets.Select(s => Change.New(Keys.Sheet(s.Id), s)), .. links.Select(l => Change.New(Keys.Link(l.Id), l)),
            .. (UnitWrites.None with { Mails = mails }).Changes(cycle, target, at.Now),
        ];
        return (await store.Commit(cycle.WardPartition(target.Ward), changes, cancel)).IsDone;
    }

    /// <summary>The new ward's units with the one that comes, built anew from what the former ward keeps of it.</summary>
    private static IReadOnlyList<Unit> Units(WardHead former, WardHead to, UnitChange.Move change, DateOnly on)
    {
        var before = former with { Units = [.. former.Units.Select(u => change.Takes(u.Id) ? u with { Validity = u.Validity with { Until = null }, Successors = null } : u)] };
        return ChangedUnits.Of([before, to], change, on).First(w => w.Ward == to.Ward).Units;
    }

    /// <summary>Who has a link to a phase that is open now gets the new one; else the next invitation brings it.</summary>
    private static IReadOnlyList<WantedMail> Mails(WardCase at, IReadOnlyList<SheetHead> sheets, IReadOnlyList<Post> posts, DateTimeOffset first) =>
    [
        .. from sheet in sheets
           let phase = at.Cycle.Scheme.Phases.FirstOrDefault(p => sheet.State(p.Id) is { Gate: Gate.Open, InvitedOn: not null } && !sheet.AsksNothing(p))
           where phase is not null
           let moment = new SheetMoment(at.Cycle, at.Ward, sheet, phase, sheet.State(phase.Id), SheetDates.Of(at.Cycle.Timetable, at.Ward.Head.Body, sheet, phase.Id), at.Now)
           where !moment.WaitsForRoster
           from mail in SheetMails.To(moment, posts.Where(p => p.Role.AnswersItsUnit() && sheet.Units.Contains(p.Unit) && p.Addresses.Count > 0), MailPurpose.LinkReissued, "moved")
           select mail.NotBefore < first ? mail with { NotBefore = first } : mail,
    ];

    /// <summary>Copies what goes on with the sheets; answers the removal of drafts that were copied, by their version.</summary>
    private async Task<IReadOnlyList<Change>> Copy(OpenCycle cycle, UnitWrites leave, UnitId from, UnitId to, UnitChange.Move change, CancellationToken cancel)
    {
        List<Change> drafts = [];
        foreach (var sheet in leave.Sheets.Select(s => s.After).Where(s => s.Ended?.MovedTo == to && s.Units.Any(change.Takes)))
        {
            foreach (var phase in cycle.Scheme.Phases.Select(p => p.Id))
            {
                for (var ago = 1; ago <= Migration.PastYear.Most; ago++)
                {
                    await CopyOne(cycle, Keys.Reference(sheet.Id, phase, ago), from, to, cancel);
                }
            }

            foreach (var phase in sheet.Ended!.Phases!)
            {
                await CopyNumbered(cycle, sheet, phase, from, to, cancel);
                drafts.AddRange(await CopyOne(cycle, Keys.Draft(sheet.Id, phase), from, to, cancel) is { } draft ? [Change.Remove(draft)] : []);
            }

            foreach (var note in (await store.Range(cycle.WardPartition(from), Keys.NotesOf(sheet.Id), Keys.After(Keys.NotesOf(sheet.Id)), cancel: cancel)).Where(n => n.Read<HandOverNote>().Sheet == sheet.Id))
            {
                await Put(cycle, to, note, cancel);
            }
        }

        return drafts;
    }

    private async Task CopyNumbered(OpenCycle cycle, SheetHead sheet, PhaseId phase, UnitId from, UnitId to, CancellationToken cancel)
    {
        foreach (var prefix in Keys.NumberedOf(sheet.Id, phase))
        {
            foreach (var row in (await store.Range(cycle.WardPartition(from), prefix, Keys.After(prefix), cancel: cancel)).Where(r => Keys.IsNumber(r.Key, prefix)))
            {
                await Put(cycle, to, row, cancel);
            }
        }
    }

    private async Task<Row?> CopyOne(OpenCycle cycle, string key, UnitId from, UnitId to, CancellationToken cancel)
    {
        if (await store.Get(cycle.WardPartition(from), key, cancel) is not { } row)
        {
            return null;
        }

        await Put(cycle, to, row, cancel);
        return row;
    }

    /// <summary>As it stands now, also over what an earlier attempt copied.</summary>
    private async Task Put(OpenCycle cycle, UnitId to, Row row, CancellationToken cancel)
    {
        var partition = cycle.WardPartition(to);
        var old = await store.Get(partition, row.Key, cancel);
        if (old?.Json != row.Json)
        {
            await store.Commit(partition, [old is null ? new Change.Insert(row.Key, row.Json) : new Change.Replace(row.Key, row.Json, old.ETag)], cancel);
        }
    }

    /// <summary>Hand-overs prepared for the posts hold in the new ward too; answers their first day.</summary>
    private async Task<DateOnly?> HandOvers(OpenCycle cycle, UnitId from, UnitId to, IReadOnlyList<Post> posts, CancellationToken cancel)
    {
        DateOnly? first = null;
        foreach (var prepared in await new PreparedHandOvers(store, keys).Read(cycle.Cycle.Id, from, cancel))
        {
            if (posts.Any(p => p.Id == prepared.Body.Post))
            {
                await store.Commit(Keys.Installation, [Change.New(Keys.PreparedHandOver(cycle.Cycle.Id, to, prepared.Body.Post), prepared.Body with { Ward = to })], cancel);
                first = first < prepared.Body.On ? first : prepared.Body.On;
            }
        }

        return first;
    }

    private static PostId? Above(WardState target, UnitId parent) =>
        target.Posts.Select(p => p.Body).FirstOrDefault(p => p.Unit == parent && p.Role.LeadsItsUnit())?.Id;

    private static string Names(WardHead ward, UnitChange.Move change, DateOnly on) => string.Join('・', change.All().Select(m => ward.Unit(m.Unit).NameAt(on)));

    /// <summary>By its own head: the cycle's row may say the new name already, or not yet.</summary>
    private static string NameOf(WardState ward, DateOnly on) => ward.Head.Body.Unit(ward.Ward).NameAt(on);
}
