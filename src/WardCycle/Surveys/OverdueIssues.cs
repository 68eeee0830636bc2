using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Surveys;

/// <summary>
/// 課題 past their day are told once to the posts of their owner, and to the city's secretariat, as part of the pass of the
/// ward and of the city; a new day, once past, is told anew. Heads know the next such day, so that a pass reads the problems
/// only then. Where the owner has nobody to write to, the ward's own coordinators are told.
/// </summary>
public sealed class OverdueIssues(IRecordStore store)
{
    /// <summary>The morning on which a head's pass has to look; null for none.</summary>
    public static DateTimeOffset? Wake(OpenCycle cycle, WardHead head) =>
        head.IssueOn is { } day ? MunicipalTime.At(cycle.Days.OnOrAfter(day), cycle.Scheme.OfficeHours.From) : null;

    public static bool IsDue(OpenCycle cycle, WardHead head, DateTimeOffset now) => Wake(cycle, head) <= now;

    /// <summary>The first day on which a problem is past its day and has not been told of.</summary>
    /// <param name="place">Who is told: a ward, or the city.</param>
    public static DateOnly? Next(IEnumerable<WardIssue> issues, UnitId place, IReadOnlyList<string>? told) =>
        issues.Where(i => i.IsOpen && !IsTold(i, place, told)).Select(i => (DateOnly?)i.Due.AddDays(1)).Min();

    /// <summary>Told of this very day, in this year or, before it was carried over, in an earlier one.</summary>
    /// <param name="told">Of the place's head.</param>
    public static bool IsTold(WardIssue issue, UnitId place, IReadOnlyList<string>? told) =>
        (told ?? []).Contains(Fact(issue)) || (place == Keys.City ? issue.ToldCity : issue.ToldWard) == issue.Due;

    /// <summary>Before a problem is written down or put off: an early look finds nothing, a missing one would never come. False on a conflict.</summary>
    public async Task<bool> Announce(OpenCycle cycle, UnitId ward, DateOnly due, CancellationToken cancel)
    {
        foreach (var at in new[] { ward, Keys.City })
        {
            if (await store.Get(cycle.WardPartition(at), Keys.WardHead, cancel) is { } row
                && row.Read<WardHead>() is var head && !(head.IssueOn <= due.AddDays(1))
                && !(await store.Commit(cycle.WardPartition(at), [Change.Update(row, head with { IssueOn = due.AddDays(1) })], cancel)).IsDone)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Plans the mails and moves the head's day on, in one commit. False on a conflict.</summary>
    public async Task<bool> Tell(OpenCycle cycle, WardState state, DateTimeOffset now, CancellationToken cancel)
    {
        var today = MunicipalTime.DayOf(now);
        var head = state.Head.Body;
        var issues = (await SurveyState.Read(store, cycle.Partition, cancel)).Issues.Select(i => i.Body)
            .Where(i => i.IsOpen && (state.Ward == Keys.City || i.Ward == state.Ward)).ToList();
        var late = issues.Where(i => i.IsOverdue(today) && !IsTold(i, state.Ward, head.Planned)).ToList();
        List<string> told = [.. head.Planned ?? [], .. late.Select(Fact)];
        var when = cycle.Scheme.OfficeHours.OnOrAfter(now, cycle.Days);
        var mails = from issue in late
                    from post in To(state, issue, today)
                    group issue by post into of
                    let own = of.ToList()
                    select new WantedMail(
                        MailPurpose.IssueOverdue, cycle.Scheme.Phases[0].Id, [], of.Key, $"issue:{string.Join(',', own.Select(Fact))}", when,
                        Memo: string.Join("\n\n", own.Select(i => Words(cycle, i))));
        return (await store.Commit(
            cycle.WardPartition(state.Ward),
            [state.Head.To(head with { Planned = told, IssueOn = Next(issues, state.Ward, told) }), .. mails.SelectMany(m => MailRows.Insert(cycle.Cycle, state.Ward, m, now))],
            cancel)).IsDone;
    }

    private static List<Post> To(WardState state, WardIssue issue, DateOnly today)
    {
        if (state.Ward == Keys.City)
        {
            return [.. state.Office(today)];
        }

        List<Post> owner = [.. state.Posts.Select(p => p.Body).Where(p => p.Unit == issue.Owner && p.Role.AnswersItsUnit() && p.Addresses.Count > 0 && (p.Validity?.Holds(today) ?? true))];
        return owner.Count > 0 ? owner : [.. state.Office(today)];
    }

    private static string Words(OpenCycle cycle, WardIssue issue) =>
        $"課題{issue.Number}（{cycle.Cycle.Wards.First(w => w.Id == issue.Ward).Name}）\n{issue.Text}\n担当　{issue.OwnerName}\n期日　{Era.DateWithWeekday(issue.Due)}";

    private static string Fact(WardIssue issue) => string.Create(CultureInfo.InvariantCulture, $"{issue.Ward}.{issue.Number}:{issue.Due:yyyy-MM-dd}");
}
