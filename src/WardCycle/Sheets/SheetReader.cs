using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Figures;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Standards;
using WardCycle.Surveys;

namespace WardCycle.Sheets;

/// <summary>Reads a sheet for its section's pages. Changes nothing.</summary>
public sealed class SheetReader(IRecordStore store, TimeProvider time)
{
    public async Task<SheetView> Load(LinkVisit visit, CancellationToken cancel = default)
    {
        var (open, partition) = (visit.Cycle, visit.Cycle.WardPartition(visit.Ward));
        var ward = await WardState.Read(store, partition, cancel)
            ?? throw new InvalidDataException($"Partition {partition} has no ward head.");
        var head = ward.Sheet(visit.Link.Sheet)?.Body
            ?? throw new InvalidDataException($"Link {visit.Link.Id} names a sheet that is not there.");
        var figures = await CityFigures.Read(store, open, cancel);
        List<PhaseView> phases = [];
        foreach (var phase in open.Scheme.Phases)
        {
            phases.Add(await Phase(open, ward, head, phase, figures, cancel));
        }

        var view = new SheetView(
            open, open.Now(time), open.Cycle.Wards.First(w => w.Id == visit.Ward), head, ward.Post(visit.Link.Post)?.Body, [], phases,
            await Beside(open, visit.Ward, cancel), await Notes(partition, head.Id, cancel), figures.For(visit.Ward),
            await SurveyFigures.Read(store, open, visit.Ward, head, open.Now(time), cancel),
            ward.Head.Body,
            await Earlier(open, visit.Ward, head, cancel),
            await new KnownAverages(store).Read(open, cancel),
            await new RootReader(store).Read(open, visit.Ward, head, cancel),
            await new GoesOnReader(store).Read(open, ward.Head.Body, head, ward.Post(visit.Link.Post)?.Body, MunicipalTime.DayOf(open.Now(time)), cancel));
        return view with { Units = Names(ward.Head.Body, head, view.Current) };
    }

    /// <summary>Costs reads only where figures are asked. In the first year here they may have been taken in from files.</summary>
    private async Task<IReadOnlyList<EarlierYear>?> Earlier(OpenCycle open, UnitId ward, SheetHead head, CancellationToken cancel)
    {
        if (!open.Scheme.Phases.SelectMany(p => p.Fields).Any(f => f is { Kind: FieldKind.Figure, IsPublic: true } && head.Asks(f)))
        {
            return null;
        }

        var years = new EarlierYears(store);
        return await years.Of(await years.Chain(open, CellContent.OverYears.MostYears, cancel), CellContent.OverYears.MostYears, ward, head.Id, cancel);
    }

    private async Task<IReadOnlyList<HandOverNote>> Notes(string partition, SheetId sheet, CancellationToken cancel)
    {
        var prefix = Keys.NotesOf(sheet);
        var rows = await store.Range(partition, prefix, Keys.After(prefix), cancel: cancel);
        return [.. rows.Select(r => r.Read<HandOverNote>()).Where(n => n.Sheet == sheet)];
    }

    private async Task<SheetBeside?> Beside(OpenCycle open, UnitId ward, CancellationToken cancel) =>
        !open.Scheme.SharesCases ? null
        : new(
            open.Scheme.Standards is null ? null : await PolicyReader.Newest(store, open, ward, cancel),
            await Casebook.Read(store, open.Cycle, cancel));

    /// <summary>All submissions of a phase, by rising number.</summary>
    public async Task<IReadOnlyList<Revision>> Revisions(LinkVisit visit, PhaseId phase, CancellationToken cancel = default)
    {
        var sheet = visit.Link.Sheet;
        var rows = await store.Range(
            visit.Cycle.WardPartition(visit.Ward), Keys.Revision(sheet, phase, 1), Keys.Revision(sheet, phase, 99_999), cancel: cancel);
        return [.. rows.Select(r => r.Read<Revision>()).Where(r => r.Sheet == sheet && r.Phase == phase)];
    }

    private async Task<PhaseView> Phase(OpenCycle open, WardState ward, SheetHead head, PhaseScheme phase, CityFigures figures, CancellationToken cancel)
    {
        var partition = open.WardPartition(ward.Ward);
        var state = head.State(phase.Id);
        var asOf = MunicipalTime.DayOf(open.Timetable.For(ward.Head.Body, head, phase.Id, PhaseDateKind.AsOf));
        return new(
            head.Of(phase), state, SheetDates.Of(open.Timetable, ward.Head.Body, head, phase.Id), asOf,
            SheetGate.At(open, ward.Head.Body, head, phase.Id, open.Now(time)),
            open.Timetable.ChangeFor(phase.Id, PhaseDateKind.Due, ward.Head.Body, head),
            state.Revision == 0 ? null : await Read<Revision>(partition, Keys.Revision(head.Id, phase.Id, state.Revision), cancel),
            state.DraftAt is null ? null : await Read<Draft>(partition, Keys.Draft(head.Id, phase.Id), cancel),
            state.Returned is { } returned ? await Read<ReturnRow>(partition, Keys.Return(head.Id, phase.Id, returned.Revision), cancel) : null,
            await Leads(partition, ward, head, phase, asOf, figures, cancel),
            await new LastYear(store).Find(open, ward.Ward, head.Id, phase.Id, cancel),
            await WordingReader.All(store, partition, head, phase.Id, cancel),
            ConfirmRule.IsSentBack(phase, state) ? await Read<SentBackRow>(partition, Keys.SentBack(head.Id, phase.Id, state.Revision), cancel) : null,
            await Changes(partition, ward, head, phase, cancel));
    }

    /// <summary>The sheet's own, and those of the leads whose texts it shows.</summary>
    private async Task<IReadOnlyList<ChangedTarget>> Changes(string partition, WardState ward, SheetHead head, PhaseScheme phase, CancellationToken cancel)
    {
        List<ChangedTarget> changes = [.. await ChangedTarget.Read(store, partition, head, phase, cancel)];
        foreach (var shared in (head.Shared ?? []).GroupBy(s => s.Lead, s => s.Field))
        {
            if (ward.Sheet(shared.Key)?.Body is { } lead)
            {
                changes.AddRange((await ChangedTarget.Read(store, partition, lead, phase, cancel)).Where(c => shared.Contains(c.Field)));
            }
        }

        return changes;
    }

    private async Task<IReadOnlyDictionary<FieldId, LeadText>> Leads(
        string partition, WardState ward, SheetHead head, PhaseScheme phase, DateOnly asOf, CityFigures figures, CancellationToken cancel)
    {
        Dictionary<FieldId, LeadText> texts = [];
        var review = await ReviewReader.Read(store, partition, ward.Sheet(head.AnsweredBy(phase))?.Body ?? head, phase.Id, cancel);
        foreach (var field in phase.Fields.Where(head.Asks))
        {
            if (field.IsFromReviewer)
            {
                texts[field.Id] = new("事務局", review?.Answers[field.Id] ?? "", review is not null);
            }
            else if (field.IsFromCity)
            {
                var origin = figures.Origin(field.Id, ward.Ward);
                texts[field.Id] = new("全市事務局", figures.Newest(field.Id)?.For(ward.Ward)?.Value ?? "", origin is not null, origin);
            }
            else if (head.SharedFrom(field.Id) is { } lead && ward.Sheet(lead)?.Body is { } sheet)
            {
                var number = sheet.State(phase.Id).Revision;
                var revision = number == 0 ? null : await Read<Revision>(partition, Keys.Revision(lead, phase.Id, number), cancel);
                texts[field.Id] = new(ward.Head.Body.Unit(sheet.Lead).NameAt(asOf), revision?.Answers[field.Id] ?? "", revision is not null);
            }
        }

        return texts;
    }

    private static IReadOnlyList<UnitName> Names(WardHead ward, SheetHead sheet, PhaseView phase)
    {
        var units = sheet.UnitsIn(phase.Id) is { Count: > 0 } speaking ? speaking : sheet.Units;
        return [.. units.Select(u => new UnitName(u, ward.Unit(u).NameAt(phase.AsOf), units.Count > 1 && u == units[0]))];
    }

    private async Task<T?> Read<T>(string partition, string key, CancellationToken cancel) where T : class =>
        (await store.Get(partition, key, cancel))?.Read<T>();
}
