using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;

namespace WardCycle.Secretariat.Posts;

/// <summary>
/// Prepares hand-overs for a day to come, for the city's accounts alone. In the ward stands only the day on which the
/// watcher has to look; who comes and goes stands in the installation's partition until that morning.
/// </summary>
public sealed class HandOverDesk(IRecordStore store, CycleReader cycles, RosterStore rosters, PreparedHandOvers prepared, WardHeads heads, TimeProvider time)
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
    /// its sections, and its own posts stay. In March the roster changes again and again (内示): what an earlier one wanted and this one does not is
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
            return CommandResult.Refuse("", "準備中の名簿がありません。先に新年度の名簿を準備してください。");
        }

        if (DayProblem(open, next.From).ToList() is { Count: > 0 } problems)
        {
            return new CommandResult.Refused(problems);
        }

        var count = 0;
        foreach (var ward in open.Cycle.Wards.Where(w => w.Until is not null || next.Roster.Find(w.Id) is not null))
        {
            var state = await WardState.Read(store, open.WardPartition(ward.Id), cancel);
            List<PreparedHandOver> wanted = [.. Differences(open, state, next, actor, open.Now(time)).Where(p => ward.Until is null || next.Roster.Posts.Any(n => n.Id == p.Post))];
            foreach (var row in wanted)
            {
                if (!await Write(open, row, cancel))
                {
                    return Busy;
                }
            }

            if (!await TakeBack(cycle, ward.Id, wanted, cancel))
            {
                return Busy;
            }

            count += wanted.Count;
        }

        return new CommandResult.Done(count == 0
            ? "準備中の名簿と違う職はありません。"
            : $"{Era.DateWithWeekday(next.From)}付けの引継ぎを{count}件準備しました。その日の朝まで、本人にも他のアカウントにも知らされません。");
    }

    /// <summary>What is prepared for a cycle, by day; nothing for other accounts.</summary>
    public async Task<IReadOnlyList<PreparedHandOver>> List(Actor actor, CycleId cycle, CancellationToken cancel = default) =>
        actor.Roles.Contains(AccountRole.City) && IdRule.Allows(cycle.Value)
            ? [.. (await prepared.Read(cycle, cancel: cancel)).Select(p => p.Body).OrderBy(p => p.On)]
            : [];

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
        var stale = (await prepared.Read(cycle, ward, cancel)).Where(p => p.Body.FromRoster && wanted.All(w => w.Post != p.Body.Post)).ToList();
        foreach (var row in stale)
        {
            if (!(await store.Commit(Keys.Installation, [Change.Remove(row.Row)], cancel)).IsDone)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<PreparedHandOver> Differences(OpenCycle open, WardState? state, NextRoster next, Actor actor, DateTimeOffset now)
    {
        var coming = next.Roster.Posts.ToDictionary(p => p.Id);
        return
            from post in (state?.Posts ?? []).Select(p => p.Body)
            let then = coming.GetValueOrDefault(post.Id)
            let holder = then is null or { Kind: PostKind.Vacant } ? "" : then.Holder
            let addresses = then?.Addresses ?? []
            let kind = then?.Kind ?? PostKind.Vacant
            where holder != post.Holder || kind != post.Kind || !addresses.SequenceEqual(post.Addresses, StringComparer.Ordinal)
            where !(then is null && post.Kind == PostKind.Vacant)
            select new PreparedHandOver(open.Cycle.Id, state!.Ward, post.Id, kind, holder, addresses, null, next.From, actor.Account, now, FromRoster: true);
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
            : open.HasWard(id) && await WardState.Read(store, open.WardPartition(id), cancel) is { } state ? (open, state)
            : default;
    }

    private IEnumerable<Problem> DayProblem(OpenCycle open, DateOnly on)
    {
        if (on <= MunicipalTime.DayOf(open.Now(time)))
        {
            yield return new("on", "引継ぎの日は、明日以降の日付で入力してください。今日の引継ぎは、区の「名簿と宛先」で行います。");
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
