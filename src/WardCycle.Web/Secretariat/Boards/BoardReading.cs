using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Web.Secretariat.Boards;

/// <summary>Reads boards: the year's from the wards' summary rows, a ward's from its hot range and its mails.</summary>
public sealed class BoardReading(IRecordStore store, CycleList list, CycleReader cycles, TimeProvider time)
{
    /// <summary>Cycles with a ward that the account may see; running ones first, the newest year first.</summary>
    public async Task<IReadOnlyList<CycleBoard>> All(OfficeVisit visit)
    {
        List<CycleBoard> boards = [];
        foreach (var open in (await list.All(visit.Cancel)).Where(o => o.Cycle.Wards.Any(w => visit.MaySee(w.Id))))
        {
            boards.Add(await Read(open, visit));
        }
        return [.. boards.OrderBy(b => b.Cycle.Status is CycleStatus.Running or CycleStatus.Paused ? 0 : 1).ThenByDescending(b => b.Cycle.FiscalYear.Year).ThenByDescending(b => b.Cycle.StartedAt)];
    }

    /// <summary>Null where there is no such cycle, or nothing in it that the account may see.</summary>
    public async Task<CycleBoard?> Cycle(OfficeVisit visit) =>
        await Open(visit) is { } open ? await Read(open, visit) : null;

    public async Task<WardBoard?> Ward(OfficeVisit visit)
    {
        if (await Open(visit) is not { } open
            || open.Cycle.Wards.FirstOrDefault(w => w.Id.Value == visit.Route("ward")) is not { } ward
            || !visit.MaySee(ward.Id)
            || await WardState.Read(store, open.WardPartition(ward.Id), visit.Cancel) is not { } state)
        {
            return null;
        }
        var now = open.Now(time);
        var phase = PhaseChoice.Of(open, visit.Asked("phase"), now);
        var trouble = await Trouble(open.WardPartition(ward.Id), phase.Id, visit.Cancel);
        var lines = state.Sheets.Select(s => Line(open, state, s.Body, phase, now, trouble))
            .OrderBy(l => Order(state.Head.Body, l.Head.Lead), Comparer<(int, int)>.Default)
            .ToList();
        return new(open, now, ward, state.Head.Body, phase, lines, BoardFilter.Of(visit.Query("show")));
    }

    public async Task<OpenCycle?> Open(OfficeVisit visit) =>
        IdRule.Allows(visit.Route("cycle"))
        && await cycles.Find(new(visit.Route("cycle")), visit.Cancel) is { } open
        && open.Cycle.Wards.Any(w => visit.MaySee(w.Id))
            ? open
            : null;

    private async Task<CycleBoard> Read(OpenCycle open, OfficeVisit visit)
    {
        var summaries = (await store.Range(open.Partition, Keys.Summaries, Keys.After(Keys.Summaries), cancel: visit.Cancel))
            .Select(r => r.Read<WardSummary>()).ToDictionary(s => s.Ward);
        var editions = (await store.Range(open.Partition, Keys.Editions, Keys.After(Keys.Editions), cancel: visit.Cancel))
            .Select(r => r.Read<EditionRow>());
        var now = open.Now(time);
        return new(
            open,
            now,
            PhaseChoice.Of(open, visit.Asked("phase"), now),
            [.. open.Cycle.Wards.Where(w => visit.MaySee(w.Id)).Select(w => (w, summaries.GetValueOrDefault(w.Id)))],
            editions.GroupBy(e => e.Phase).ToDictionary(g => g.Key, g => g.MaxBy(e => e.Number)!));
    }

    private static SheetLine Line(
        OpenCycle open, WardState ward, SheetHead sheet, PhaseScheme phase, DateTimeOffset now, ILookup<SheetId, MailState> trouble)
    {
        var state = sheet.State(phase.Id);
        var dates = SheetDates.Of(open.Timetable, ward.Head.Body, sheet, phase.Id);
        var today = MunicipalTime.DayOf(now);
        var byLead = sheet.IsFilledByLead(phase);
        return new(
            sheet,
            Department(ward.Head.Body, sheet.Lead, today),
            string.Join('・', sheet.Units.Select(u => ward.Head.Body.Unit(u).NameAt(today))),
            Summaries.ProgressOf(ward, sheet, phase),
            state,
            dates.Due,
            state.IsMissing && !byLead && dates.Due < now && state.Gate != Gate.NotYet,
            byLead,
            EscalationRule.IsProposed(new(open, ward, sheet, phase, state, dates, now)),
            trouble[sheet.Id].Count(s => s is MailState.Rejected or MailState.Bounced),
            trouble[sheet.Id].Count(s => s == MailState.Unknown));
    }

    private async Task<ILookup<SheetId, MailState>> Trouble(string partition, PhaseId phase, CancellationToken cancel)
    {
        var rows = await store.Range(partition, SettledMails, Keys.After(SettledMails), cancel: cancel);
        return (from row in rows
                let mail = row.Read<MailRow>()
                where mail.Phase == phase && mail.State is MailState.Rejected or MailState.Bounced or MailState.Unknown
                from sheet in mail.Sheets
                select (sheet, mail.State)).ToLookup(m => m.sheet, m => m.State);
    }

    private const string SettledMails = "mail-";

    private static string Department(WardHead ward, UnitId section, DateOnly day) =>
        ward.Lineage(section).Select(ward.Unit).FirstOrDefault(u => u.Kind == UnitKind.Department)?.NameAt(day) ?? "";

    /// <summary>建制順: the department's place, then the section's.</summary>
    private static (int, int) Order(WardHead ward, UnitId section)
    {
        var unit = ward.Unit(section);
        var department = ward.Lineage(section).Select(ward.Unit).FirstOrDefault(u => u.Kind == UnitKind.Department);
        return (department?.Order ?? 0, unit.Order);
    }
}
