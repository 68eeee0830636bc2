using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Secretariat.Posts;

/// <summary>
/// Prepares hand-overs for a day to come, for the city's accounts alone. In the ward stands only the day on which the
/// watcher has to look; who comes and goes stands in the installation's partition until that morning.
/// </summary>
public sealed class HandOverDesk(
    IRecordStore store, CycleReader cycles, CycleList list, RosterStore rosters, RosterDesk inForce, PreparedHandOvers prepared, WardHeads heads, TimeProvider time)
{
    private const int Attempts = 8;

    /// <summary>Prepares one, in the place of what was prepared for the post before.</summary>
    public async Task<CommandResult> Prepare(
        Actor actor, CycleId cycle, UnitId ward, PostId post, PostKind kind, string holder, IReadOnlyList<string> addresses, string? note, DateOnly on, CancellationToken cancel = default)
    {
        if (await Open(actor, cycle, ward, cancel) is not { Found: { } open } found)
        {
            return Refusal(actor);
        }

        List<Problem> problems = [.. Problems(found.State!, post, kind, holder, addresses, note), .. DayProblem(open, on)];
        if (problems.Count > 0)
        {
            return new CommandResult.Refused(problems);
        }

        var row = new PreparedHandOver(
            cycle, ward, post, kind, TypedText.Clean(holder), PostInput.Clean(addresses), string.IsNullOrWhiteSpace(note) ? null : TypedText.Clean(note), on, actor.Account, open.Now(time));
        return await Write(open, row, cancel)
            ? new CommandResult.Done($"{Era.DateWithWeekday(on)}付けの引継ぎを準備しました。その日の朝まで、本人にも他のアカウントにも知らされません。")
            : Busy;
    }

    /// <summary>
    /// Prepares all that differs between a running cycle's posts and the prepared roster; a post that is no longer in it
    /// becomes 欠員. A ward that ended during the year is in no new roster: what is still open there goes to the successors of
    /// its sections, and its own posts stay. Where no roster is prepared any more (its day has come), the roster in force is
    /// followed at once: who forgot the button in March makes up for it from today on. In March the roster changes again and
    /// again (内示): what an earlier one wanted and this one does not is
    /// taken back; what somebody prepared by hand stays.
    /// </summary>
    public async Task<CommandResult> PrepareFromRoster(Actor actor, CycleId cycle, CancellationToken cancel = default)
    {
        if (await Open(actor, cycle, null, cancel) is not { Found: { } open })
        {
            return Refusal(actor);
        }

        if (await rosters.ReadNext(cancel) is not { } next)
        {
            return await inForce.Follow(actor, cycle, null, null, cancel);
        }

        if (DayProblem(open, next.From).ToList() is { Count: > 0 } problems)
        {
            return new CommandResult.Refused(problems);
        }

        var count = 0;
        foreach (var ward in RosterDesk.Compared(open, next.Roster))
        {
            var state = await WardState.Read(store, open.WardPartition(ward), cancel);
            List<PreparedHandOver> wanted = state is null ? []
                : [.. PostDifference.Of(state, next.Roster, next.From).Select(d => new PreparedHandOver(cycle, ward, d.Post.Id, d.Kind, d.Holder, d.Addresses, null, next.From, actor.Account, open.Now(time), FromRoster: true))];
            foreach (var row in wanted)
            {
                if (!await Write(open, row, cancel))
                {
                    return Busy;
                }
            }

            if (!await TakeBack(cycle, ward, wanted, cancel))
            {
                return Busy;
            }

            count += wanted.Count;
        }

        return new CommandResult.Done(count == 0
            ? "準備中の名簿と違う職はありません。"
            : $"{Era.DateWithWeekday(next.From)}付けの引継ぎを{count}件準備しました。その日の朝まで、本人にも他のアカウントにも知らされません。");
    }

    /// <summary>
    /// Takes the roster in preparation back, and with it all hand-overs that were made from it, in every cycle; what somebody
    /// prepared by hand stays. The hand-overs first: a roster without them can be used again, they without it would happen.
    /// </summary>
    public async Task<CommandResult> DiscardNext(Actor actor, CancellationToken cancel = default)
    {
        if (!actor.Roles.Contains(AccountRole.City))
        {
            return Refusal(actor);
        }

        if (await rosters.ReadNext(cancel) is null)
        {
            return CommandResult.Refuse("", "準備中の名簿はありません。");
        }

        var (gone, left) = (0, 0);
        foreach (var open in await list.All(cancel))
        {
            var ahead = (await prepared.Read(open.Cycle.Id, cancel: cancel)).Where(p => p.Body.On > MunicipalTime.DayOf(open.Now(time))).ToLookup(p => p.Body.FromRoster);
            if (!await Remove([.. ahead[true]], cancel))
            {
                return Busy;
            }

            (gone, left) = (gone + ahead[true].Count(), left + ahead[false].Count());
        }

        if (!await rosters.DiscardNext(actor.AuditName, time.GetUtcNow(), cancel))
        {
            return Busy;
        }

        return new CommandResult.Done("準備中の名簿を取り消しました。"
            + (gone > 0 ? $"この名簿から準備した引継ぎ{gone}件も取り消しました。" : "")
            + (left > 0 ? $"手で準備した引継ぎ{left}件は残っています。" : ""));
    }

    /// <summary>What is prepared for a cycle, by day, then in 建制順, the city's own posts last; nothing for other accounts.</summary>
    public async Task<IReadOnlyList<PreparedHandOver>> List(Actor actor, CycleId cycle, CancellationToken cancel = default)
    {
        if (!actor.Roles.Contains(AccountRole.City) || !IdRule.Allows(cycle.Value) || await cycles.Find(cycle, cancel) is not { } open)
        {
            return [];
        }

        var all = await prepared.Read(cycle, cancel: cancel);
        List<(UnitId, PostId)> order = [];
        foreach (var ward in open.Cycle.Wards.Select(w => w.Id).Append(Keys.City).Where(w => all.Any(p => p.Body.Ward == w)))
        {
            var state = await WardState.Read(store, open.WardPartition(ward), cancel);
            order.AddRange((state is null ? [] : PostDifference.InOrder(state)).Select(p => (ward, p.Id)));
        }

        return [.. all.Select(p => p.Body).OrderBy(p => p.On).ThenBy(p => order.IndexOf((p.Ward, p.Post)))];
    }

    public async Task<CommandResult> Discard(Actor actor, CycleId cycle, UnitId ward, PostId post, CancellationToken cancel = default)
    {
        if (await Open(actor, cycle, ward, cancel) is not { Found: not null })
        {
            return Refusal(actor);
        }

        var row = await store.Get(Keys.Installation, Keys.PreparedHandOver(cycle, ward, post), cancel);
        return row is null || (await store.Commit(Keys.Installation, [Change.Remove(row)], cancel)).IsDone
            ? new CommandResult.Done("引継ぎの準備を取り消しました。")
            : Busy;
    }

    /// <summary>Of an earlier roster, and no longer wanted.</summary>
    private async Task<bool> TakeBack(CycleId cycle, UnitId ward, List<PreparedHandOver> wanted, CancellationToken cancel)
    {
        var rows = await prepared.Read(cycle, ward, cancel);
        return await Remove([.. rows.Where(p => p.Body.FromRoster && wanted.All(w => w.Post != p.Body.Post))], cancel);
    }

    private async Task<bool> Remove(IReadOnlyList<Stored<PreparedHandOver>> rows, CancellationToken cancel)
    {
        foreach (var row in rows)
        {
            if (!(await store.Commit(Keys.Installation, [Change.Remove(row.Row)], cancel)).IsDone)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The flag first: a day on which nothing is found does no harm, a hand-over that nobody looks for would.</summary>
    private async Task<bool> Write(OpenCycle open, PreparedHandOver row, CancellationToken cancel)
    {
        var key = Keys.PreparedHandOver(row.Cycle, row.Ward, row.Post);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (!await Flag(open, row, cancel))
            {
                continue;
            }

            var old = await store.Get(Keys.Installation, key, cancel);
            if ((await store.Commit(Keys.Installation, [old is null ? Change.New(key, row) : Change.Update(old, row)], cancel)).IsDone)
            {
                await heads.Touch(open, row.Ward, CancellationToken.None);
                return true;
            }
        }

        return false;
    }

    private async Task<bool> Flag(OpenCycle open, PreparedHandOver row, CancellationToken cancel)
    {
        var partition = open.WardPartition(row.Ward);
        return (await store.Get(partition, Keys.WardHead, cancel))?.As<WardHead>() is { } head
            && (head.Body.HandOverOn <= row.On || (await store.Commit(partition, [head.To(head.Body with { HandOverOn = row.On })], cancel)).IsDone);
    }

    private async Task<(OpenCycle? Found, WardState? State)> Open(Actor actor, CycleId cycle, UnitId? ward, CancellationToken cancel)
    {
        if (!actor.Roles.Contains(AccountRole.City) || !IdRule.Allows(cycle.Value) || await cycles.Find(cycle, cancel) is not { Cycle.Status: CycleStatus.Running or CycleStatus.Paused } open)
        {
            return default;
        }

        return ward is not { } id ? (open, null)
            : (id == Keys.City || open.HasWard(id)) && await WardState.Read(store, open.WardPartition(id), cancel) is { } state ? (open, state)
            : default;
    }

    private IEnumerable<Problem> DayProblem(OpenCycle open, DateOnly on)
    {
        if (on <= MunicipalTime.DayOf(open.Now(time)))
        {
            yield return new("on", "引継ぎの日は、明日以降の日付で入力してください。今日の引継ぎは、「名簿と宛先」で行います。");
        }
        else if (on > open.Cycle.Care.Moved)
        {
            yield return new("on", $"このサイクルは{Era.DateWithWeekday(open.Cycle.Care.Moved)}に終わります。それより前の日付で入力してください。");
        }
    }

    private static IEnumerable<Problem> Problems(WardState state, PostId post, PostKind kind, string holder, IReadOnlyList<string> addresses, string? note)
    {
        if (state.Post(post) is null)
        {
            yield return new("post", "引き継ぐ職を選んでください。");
        }

        var problems = kind == PostKind.Vacant
            ? addresses.Count > 0 || !string.IsNullOrWhiteSpace(holder) ? [new("kind", "欠員にするときは、職員キーと宛先を空にしてください。")] : []
            : PostInput.Check(holder, addresses);
        foreach (var problem in problems)
        {
            yield return problem;
        }

        if (!string.IsNullOrWhiteSpace(note) && TypedText.Check("note", "引継ぎメモ", note) is { } wrong)
        {
            yield return wrong;
        }
    }

    private static CommandResult.Refused Refusal(Actor actor) => actor.Roles.Contains(AccountRole.City)
        ? CommandResult.Refuse("", "そのサイクルは見つからないか、終わっています。一覧から選び直してください。")
        : CommandResult.Refuse("", "引継ぎの準備は、全市事務局のアカウントだけが操作できます。");

    private static CommandResult.Refused Busy { get; } = CommandResult.Refuse("", "ほかの操作と重なりました。少し待ってから、もう一度操作してください。");
}
