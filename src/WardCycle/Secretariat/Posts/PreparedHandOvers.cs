using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Posts;

/// <summary>
/// Applies prepared hand-overs on their morning, as part of the ward's pass: post, links, mails and audit row of each in
/// one commit, then its prepared row goes. Cut short anywhere it is done again: a post that stands as prepared is left alone.
/// Who held the post before and holds it still has taken over nothing: as in mid-year, other addresses get their links anew,
/// and another word for how the post is held changes nothing else.
/// The rows carry the instant at which the hand-over takes effect, the first of its day, however late the watcher wakes;
/// mails go out in office hours from now on.
/// </summary>
public sealed class PreparedHandOvers(IRecordStore store, IKeyRing keys)
{
    /// <summary>Of one ward, or of the whole cycle.</summary>
    public async Task<IReadOnlyList<Stored<PreparedHandOver>>> Read(CycleId cycle, UnitId? ward = null, CancellationToken cancel = default)
    {
        var prefix = Keys.PreparedHandOvers(cycle);
        var rows = await store.Range(Keys.Installation, prefix, Keys.After(prefix), cancel: cancel);
        return [.. rows.Select(r => r.As<PreparedHandOver>()).Where(r => r.Body.Cycle == cycle && (ward is null || r.Body.Ward == ward))];
    }

    /// <summary>A conflict leaves the rest to the next pass.</summary>
    public async Task Apply(OpenCycle cycle, WardState state, DateTimeOffset now, CancellationToken cancel)
    {
        var (partition, today) = (cycle.WardPartition(state.Ward), MunicipalTime.DayOf(now));
        var all = await Read(cycle.Cycle.Id, state.Ward, cancel);
        foreach (var prepared in all.Where(p => p.Body.On <= today))
        {
            if (!await ApplyOne(cycle, state.Ward, prepared.Body, now, cancel))
            {
                return;
            }

            await store.Commit(Keys.Installation, [Change.Remove(prepared.Row)], cancel);
        }

        var next = all.Select(p => p.Body.On).Where(on => on > today).Order().Select(on => (DateOnly?)on).FirstOrDefault();
        await store.Commit(partition, [state.Head.To(state.Head.Body with { HandOverOn = next })], cancel);
    }

    private async Task<bool> ApplyOne(OpenCycle cycle, UnitId ward, PreparedHandOver prepared, DateTimeOffset now, CancellationToken cancel)
    {
        var partition = cycle.WardPartition(ward);
        if (await WardState.Read(store, partition, cancel) is not { } state || state.Post(prepared.Post) is not { } old || StandsAsPrepared(old.Body, prepared))
        {
            return true;
        }

        var actor = new Actor(prepared.By, new HashSet<AccountRole> { AccountRole.City });
        var at = new WardCase(cycle, state, new(await WardFactsReader.Links(store, partition, cancel)), keys, actor, MunicipalTime.At(prepared.On, TimeOnly.MinValue));
        var (post, writes) = PostSuccession.Succeed(at, old, old.Body with { Kind = prepared.Kind, Holder = prepared.Holder, Addresses = prepared.Addresses }, prepared.Note);
        var first = cycle.Scheme.OfficeHours.OnOrAfter(now, cycle.Days);
        writes = writes with { Mails = [.. writes.Mails.Select(m => m.NotBefore < first ? m with { NotBefore = first } : m)] };
        await LinkIndexRow.Insert(store, cycle.Cycle.Id, ward, writes.NewLinks, cancel);
        var isSame = post.Tenure == old.Body.Tenure;
        var audit = new AuditRow(at.Now, actor.AuditName, isSame ? "post.changed" : "post.handed-over", isSame ? $"準備されていたとおり、{at.NameOf(post)}の任用と宛先を{Era.DateWithWeekday(prepared.On)}付けで改めました。" : Text(at, post, prepared));
        List<Change> changes = [.. writes.Changes(at, "職が引き継がれたため、送りませんでした。"), Change.New(Keys.Audit(at.Now, AuditTie.Of(audit, 0)), audit)];
        return (await store.Commit(partition, await Shorten(partition, changes, cancel), cancel)).IsDone;
    }

    /// <summary>
    /// What does not fit into one commit (a post with very many sheets): new links, notes and mails come first, each where it
    /// is missing. None of them works before the post has its new tenure, which the last commit gives.
    /// </summary>
    private async Task<List<Change>> Shorten(string partition, List<Change> changes, CancellationToken cancel)
    {
        if (changes.Count <= RecordLimits.MaxChanges)
        {
            return changes;
        }

        List<Change> first = [.. changes.OfType<Change.Insert>().Where(c => IsBefore(c.Key))];
        foreach (var change in first)
        {
            await store.Commit(partition, [change], cancel);
        }

        return [.. changes.Except(first)];
    }

    private static bool IsBefore(string key) =>
        key.StartsWith(Keys.Notes, StringComparison.Ordinal) || key.StartsWith(Keys.Link(new("")), StringComparison.Ordinal) || key.StartsWith(Keys.OpenMail(new("")), StringComparison.Ordinal);

    private static bool StandsAsPrepared(Post post, PreparedHandOver prepared) =>
        post.Holder == prepared.Holder && post.Kind == prepared.Kind && post.Addresses.SequenceEqual(prepared.Addresses, StringComparer.Ordinal);

    private static string Text(WardCase at, Post post, PreparedHandOver prepared) => post.Kind == PostKind.Vacant
        ? $"準備されていたとおり、{at.NameOf(post)}を{Era.DateWithWeekday(prepared.On)}付けで欠員としました。"
        : $"準備されていたとおり、{at.NameOf(post)}を{Era.DateWithWeekday(prepared.On)}付けで引き継ぎました（第{post.Tenure}代）。";
}
