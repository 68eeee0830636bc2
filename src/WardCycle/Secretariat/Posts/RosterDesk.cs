using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Secretariat.Sheets;

namespace WardCycle.Secretariat.Posts;

/// <summary>
/// A running cycle beside the roster in force: which of its posts stand otherwise there, and bringing them in line from now
/// on, each as a change of the post with its own commit and audit entry. What was forgotten on 1 April is made up for so.
/// </summary>
public sealed class RosterDesk(IRecordStore store, CycleReader cycles, RosterStore rosters, WardCommands commands, TimeProvider time)
{
    /// <summary>
    /// In the order of the cycle's wards, the city's own posts last; none before the first import. A rehearsal of the sample has
    /// posts that the sample's roster lacks, which nobody shall mend.
    /// </summary>
    public async Task<IReadOnlyList<PostDifference>> Differences(OpenCycle open, IReadOnlyCollection<UnitId> wards, CancellationToken cancel = default)
    {
        if (open.Cycle.Status is not (CycleStatus.Running or CycleStatus.Paused) || await rosters.Read(cancel) is not { Version: > 0, Roster: var roster }
            || (open.Cycle.IsRehearsal && SampleOrganisation.IsUntouched(roster)))
        {
            return [];
        }

        List<PostDifference> found = [];
        foreach (var ward in Compared(open, roster).Where(wards.Contains))
        {
            if (await WardState.Read(store, open.WardPartition(ward), cancel) is { } state)
            {
                found.AddRange(PostDifference.Of(state, roster, MunicipalTime.DayOf(open.Now(time))));
            }
        }

        return found;
    }

    /// <summary>
    /// Wards that both know, and those that ended during the year; the city too where there is one. None of a roster that knows
    /// no ward of the cycle: a sample's city has the same code as every other.
    /// </summary>
    public static IReadOnlyList<UnitId> Compared(OpenCycle open, Roster roster) =>
        open.Cycle.Wards.Any(w => roster.Find(w.Id) is not null)
            ? [.. open.Cycle.Wards.Where(w => w.Until is not null || roster.Find(w.Id) is not null).Select(w => w.Id), .. roster.Find(Keys.City) is null ? [] : new[] { Keys.City }]
            : [];

    /// <summary>Brings posts in line with the roster in force, now. Who may change a post may do this too.</summary>
    /// <param name="ward">Null for all wards and the city.</param>
    /// <param name="posts">
    /// Those alone. Null for all that stand otherwise in the roster; what is no longer in it becomes 欠員 by name alone: a post that
    /// a reorganisation founded this year is in no roster yet.
    /// </param>
    public async Task<CommandResult> Follow(Actor actor, CycleId cycle, UnitId? ward, IReadOnlyCollection<PostId>? posts, CancellationToken cancel = default)
    {
        if (SheetAccess.Check(actor, ward ?? Keys.City) is { } problem)
        {
            return new CommandResult.Refused([problem]);
        }

        if (!IdRule.Allows(cycle.Value) || await cycles.Find(cycle, cancel) is not { Cycle.Status: CycleStatus.Running or CycleStatus.Paused } open)
        {
            return CommandResult.Refuse("", "そのサイクルは見つからないか、終わっています。一覧から選び直してください。");
        }

        var version = (await rosters.Read(cancel)).Version;
        var wards = ward is { } one ? [one] : open.Cycle.Wards.Select(w => w.Id).Append(Keys.City).ToList();
        var differences = (await Differences(open, wards, cancel)).ToLookup(d => posts?.Contains(d.Post.Id) ?? !d.IsGone);
        if (version == 0)
        {
            return CommandResult.Refuse("", "名簿がまだありません。先に名簿を取り込んでください。");
        }

        List<PostDifference> wanted = [.. differences[true]];
        var gone = posts is null ? differences[false].Count() : 0;
        var left = gone == 0 ? "" : $"名簿にない職が{gone}件あります。欠員とするときは、「名簿と違う職」の画面で選んでください。";
        var result = wanted.Count > 0 ? await Change(actor, cycle, wanted, version, cancel) : new CommandResult.Done(gone > 0 ? "" : "いまの名簿と違う職はありません。");
        return result is CommandResult.Done done ? new CommandResult.Done(done.Message + left) : result;
    }

    /// <summary>Stops at the first that is refused: what was done stands, and the rest is still listed.</summary>
    private async Task<CommandResult> Change(Actor actor, CycleId cycle, List<PostDifference> wanted, int version, CancellationToken cancel)
    {
        for (var n = 0; n < wanted.Count; n++)
        {
            var (to, post) = (wanted[n], wanted[n].Post);
            var command = new WardCommand.ChangePost(post.Id, to.Kind, to.Holder, to.Addresses, $"いまの名簿（第{version}版）に合わせるため");
            if (await commands.Do(actor, cycle, to.Ward, command, cancel) is CommandResult.Refused refused)
            {
                return new CommandResult.Refused(
                    [new("", $"{post.Title}は、名簿のとおりに改められませんでした。{refused.Problems[0].Message}（{wanted.Count}件のうち{n}件は改めました。）")]);
            }
        }

        return new CommandResult.Done($"{wanted.Count}件の職を、いまの名簿のとおりに改めました。後任には、新しいリンクを執務時間に送ります。");
    }
}
