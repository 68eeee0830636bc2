using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Figures;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat.Board;
using WardCycle.Secretariat.Sheets;
using WardCycle.Sheets;
using WardCycle.Surveys;

namespace WardCycle.Secretariat.History;

/// <summary>Reads one sheet's history. Changes nothing.</summary>
public sealed class SheetHistoryReader(IRecordStore store, CycleReader cycles, TimeProvider time)
{
    private const int Beyond = 99_999;

    /// <summary>Null where there is no such cycle, ward or sheet.</summary>
    public async Task<SheetHistory?> Load(CycleId cycle, UnitId ward, SheetId sheet, CancellationToken cancel = default)
    {
        if (!IdRule.Allows(cycle.Value) || !IdRule.Allows(ward.Value)
            || await cycles.Find(cycle, cancel) is not { } open
            || open.Cycle.Wards.FirstOrDefault(w => w.Id == ward) is not { } named
            || await WardState.Read(store, open.WardPartition(ward), cancel) is not { } state
            || state.Sheet(sheet)?.Body is not { } head)
        {
            return null;
        }

        var now = open.Now(time);
        List<PhaseHistory> phases = [];
        foreach (var phase in open.Scheme.Phases)
        {
            phases.Add(await Phase(open, state, head, phase, cancel));
        }

        var partition = open.WardPartition(ward);
        var mails = (await All<MailRow>(partition, "mail-", cancel)).Concat(state.OpenMails.Select(m => m.Body)).ToList();
        var audit = (await All<AuditRow>(partition, "audit-", cancel)).Where(a => a.Sheet == sheet).ToList();
        return new(
            open, now, named, head, Name(state, head, now, head.ItemSuffix(open.Scheme)),
            [.. BoardBuilder.Ward(open, named, state, mails, now).Sections.Where(s => s.Sheet == sheet).OrderByDescending(s => s.IsLead)],
            SheetHistoryBuilder.Answering(state, head, now),
            phases,
            SheetHistoryBuilder.Mails(state, sheet, mails),
            audit,
            [.. audit.Where(a => a.What == NoteDecision.What)],
            SheetHistoryBuilder.Links(state, sheet, await All<LinkRow>(partition, "link-", cancel)),
            (await CityFigures.Read(store, open, cancel)).For(ward),
            await SurveyFigures.Read(store, open, ward, head, now, cancel),
            await new KnownAverages(store).Read(open, cancel),
            state.Head.Body.MailStopUntil);
    }

    /// <summary>Where the lead answers the phase, the lead's submissions and returns.</summary>
    private async Task<PhaseHistory> Phase(OpenCycle open, WardState ward, SheetHead sheet, PhaseScheme phase, CancellationToken cancel)
    {
        var partition = open.WardPartition(ward.Ward);
        var answering = ward.Sheet(sheet.AnsweredBy(phase))?.Body ?? sheet;
        var revisions = await Span<Revision>(partition, Keys.Revision(answering.Id, phase.Id, 1), Keys.Revision(answering.Id, phase.Id, Beyond), cancel);
        return new(
            sheet.Of(phase), answering.State(phase.Id), SheetDates.Of(open.Timetable, ward.Head.Body, answering, phase.Id),
            SheetHistoryBuilder.Revisions(ward, revisions),
            await Span<ReturnRow>(partition, Keys.Return(answering.Id, phase.Id, 1), Keys.Return(answering.Id, phase.Id, Beyond), cancel),
            answering.Id,
            await new LastYear(store).Find(open, ward.Ward, answering.Id, phase.Id, cancel),
            await ReviewReader.Read(store, partition, answering, phase.Id, cancel),
            await WordingReader.All(store, partition, answering, phase.Id, cancel));
    }

    private static string Name(WardState ward, SheetHead sheet, DateTimeOffset now, string suffix) =>
        string.Join('・', sheet.Units.Select(u => ward.Head.Body.Unit(u).NameAt(MunicipalTime.DayOf(now)))) + suffix;

    private Task<IReadOnlyList<T>> All<T>(string partition, string prefix, CancellationToken cancel) => Span<T>(partition, prefix, Keys.After(prefix), cancel);

    private async Task<IReadOnlyList<T>> Span<T>(string partition, string from, string to, CancellationToken cancel) =>
        [.. (await store.Range(partition, from, to, cancel: cancel)).Select(r => r.Read<T>())];
}
