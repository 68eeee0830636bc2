using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat.Board;
using WardCycle.Secretariat.Editions;
using WardCycle.Secretariat.History;
using WardCycle.Secretariat.Posts;
using WardCycle.Surveys;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>What a request's boards show: the cycle that its address names, limited to the wards that its account may see.</summary>
public sealed class BoardReading(IRecordStore store, CycleList list, CycleReader cycles, BoardReader boards, WardMailReader mails, RosterDesk rosters, MailRoutes routes, TimeProvider time)
{
    /// <summary>Cycles with a ward that the account may see; running ones first, the newest year first.</summary>
    public async Task<IReadOnlyList<CycleOverview>> All(OfficeVisit visit)
    {
        List<CycleOverview> found = [];
        foreach (var open in (await list.All(visit.Cancel)).Where(o => o.Cycle.Wards.Any(w => visit.MaySee(w.Id))))
        {
            found.Add(await Overview(open, visit));
        }
        return [.. found.OrderBy(b => b.Cycle.Status is CycleStatus.Running or CycleStatus.Paused ? 0 : 1).ThenByDescending(b => b.Cycle.FiscalYear.Year).ThenByDescending(b => b.Cycle.StartedAt)];
    }

    /// <summary>Null where there is no such cycle, or nothing in it that the account may see.</summary>
    public async Task<CycleOverview?> Cycle(OfficeVisit visit) =>
        await Open(visit) is { } open
            ? await WithRoster(await WithMails(await WithIssues(await WithNewer(await Overview(open, visit), visit), visit), visit), visit)
            : null;

    public async Task<WardView?> Ward(OfficeVisit visit)
    {
        if (await Open(visit) is not { } open || WardOf(visit, open) is not { } ward)
        {
            return null;
        }
        var board = await boards.Load(open.Cycle.Id, w => w == ward.Id, visit.Cancel);
        return board?.Ward(ward.Id) is { } view
            ? new(open, board.Now, view, PhaseOf(visit, open, board.Now), BoardFilter.Of(visit.Query("show")), await mails.Waiting(open, ward.Id, visit.Cancel))
            : null;
    }

    /// <summary>What every open cycle still misses, the older year first.</summary>
    public async Task<IReadOnlyList<MissingYear>> Missing(OfficeVisit visit)
    {
        List<MissingYear> years = [];
        var open = (await list.All(visit.Cancel)).Where(o => o.Cycle.Status is CycleStatus.Running or CycleStatus.Paused && o.Cycle.Wards.Any(w => visit.MaySee(w.Id)));
        foreach (var cycle in open.OrderBy(o => o.Cycle.FiscalYear.Year).ThenBy(o => o.Cycle.StartedAt))
        {
            if (await boards.Load(cycle.Cycle.Id, visit.MaySee, visit.Cancel) is { } board)
            {
                years.Add(new(cycle, board));
            }
        }
        return years;
    }

    public async Task<OpenCycle?> Open(OfficeVisit visit) =>
        IdRule.Allows(visit.Route("cycle"))
        && await cycles.Find(new(visit.Route("cycle")), visit.Cancel) is { } open
        && open.Cycle.Wards.Any(w => visit.MaySee(w.Id))
            ? open
            : null;

    /// <summary>The ward that the address names, where the account may see it.</summary>
    public static CycleWard? WardOf(OfficeVisit visit, OpenCycle open) =>
        open.Cycle.Wards.FirstOrDefault(w => w.Id.Value == visit.Route("ward") && visit.MaySee(w.Id));

    /// <summary>The phase asked for; else the open one with the nearest due date, else the last that opened, else the first.</summary>
    public static PhaseScheme PhaseOf(OfficeVisit visit, OpenCycle open, DateTimeOffset now)
    {
        DateTimeOffset At(PhaseScheme phase, PhaseDateKind kind) => open.Timetable.For(phase.Id, kind);
        var phases = open.Scheme.Phases;
        var opened = phases.Where(p => At(p, PhaseDateKind.Opening) <= now).ToList();
        return phases.FirstOrDefault(p => p.Id.Value == visit.Asked("phase"))
            ?? opened.Where(p => now < At(p, PhaseDateKind.Closing)).MinBy(p => At(p, PhaseDateKind.Due))
            ?? opened.LastOrDefault()
            ?? phases[0];
    }

    private async Task<CycleOverview> Overview(OpenCycle open, OfficeVisit visit)
    {
        var summaries = (await boards.Overview(open, visit.Cancel)).ToDictionary(s => s.Ward);
        var editions = (await store.Range(open.Partition, Keys.Editions, Keys.After(Keys.Editions), cancel: visit.Cancel)).Select(r => r.Read<EditionRow>());
        var now = open.Now(time);
        var phase = PhaseOf(visit, open, now);
        return new(
            open,
            now,
            phase,
            [.. open.Cycle.Wards.Where(w => visit.MaySee(w.Id)).Select(w => (w, summaries.GetValueOrDefault(w.Id))).Where(w => visit.Actor.Ward is not null || IsShown(open, phase, w.w, w.Item2))],
            editions.GroupBy(e => e.Phase).ToDictionary(g => g.Key, g => g.MaxBy(e => e.Number)!),
            visit.IsCity ? await mails.Waiting(open, Keys.City, visit.Cancel) : [],
            new Dictionary<PhaseId, IReadOnlyList<string>>())
        {
            KeepsMails = routes.KeepsReal && !open.Cycle.IsRehearsal,
        };
    }

    private async Task<CycleOverview> WithMails(CycleOverview overview, OfficeVisit visit) =>
        overview with { MailsAhead = await mails.Ahead(overview.Open, overview.Wards.Select(w => w.Ward.Id), overview.Now, visit.Cancel) };

    /// <summary>Only for who may change posts.</summary>
    private async Task<CycleOverview> WithRoster(CycleOverview overview, OfficeVisit visit) =>
        visit.MayEdit ? overview with { RosterDifferences = (await rosters.Differences(overview.Open, MayChange(visit, overview.Open), visit.Cancel)).Count } : overview;

    /// <summary>The partitions whose posts the account may change: wards, and for the city's accounts the city's own.</summary>
    public static IReadOnlyList<UnitId> MayChange(OfficeVisit visit, OpenCycle open) =>
        !visit.MayEdit ? [] : [.. open.Cycle.Wards.Select(w => w.Id).Where(visit.MaySee), .. visit.IsCity ? new[] { Keys.City } : []];

    /// <summary>Wards of the as-of date, and others whose sheets had shut before they ended. A ward account sees its ward in every phase.</summary>
    private static bool IsShown(OpenCycle open, PhaseScheme phase, CycleWard ward, WardSummary? summary) =>
        open.IsIn(ward, phase.Id) || summary?.Phases.GetValueOrDefault(phase.Id)?.Sections.Count > 0;

    /// <summary>A scheme without surveys costs no read.</summary>
    private async Task<CycleOverview> WithIssues(CycleOverview overview, OfficeVisit visit)
    {
        if (overview.Open.Scheme.Surveys is null)
        {
            return overview;
        }
        var (state, today) = (await SurveyState.Read(store, overview.Open.Partition, visit.Cancel), MunicipalTime.DayOf(overview.Now));
        return overview with { OverdueIssues = [.. overview.Wards.Select(w => (w.Ward, state.Overdue(w.Ward.Id, today).Count())).Where(w => w.Item2 > 0)] };
    }

    /// <summary>Reads the wards' sheets only where an edition has been composed.</summary>
    private async Task<CycleOverview> WithNewer(CycleOverview overview, OfficeVisit visit)
    {
        if (overview.Editions.Values.All(e => e.ComposedAt is null))
        {
            return overview;
        }
        var wards = (await ChangedSections.Wards(store, overview.Open, visit.Cancel)).Where(w => visit.MaySee(w.Ward)).ToList();
        var today = MunicipalTime.DayOf(overview.Now);
        return overview with
        {
            Objected = overview.Open.Scheme.Phases.Select(p => p.Id).Where(p => wards.Any(w => w.Sheets.Any(s => s.Body.State(p).Wording is { HasObjection: true }))).ToHashSet(),
            Gapped = overview.Open.Scheme.Phases.Select(p => p.Id).Where(p => !OpenGaps.Of(overview.Open, wards, p, today).IsNone).ToHashSet(),
            Newer = overview.Editions.ToDictionary(e => e.Key, e => ChangedSections.Since(e.Value, overview.Open.Scheme, wards, today)),
        };
    }
}
