using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Figures;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Publication;

/// <summary>Gathers one ward's newest revisions into the rows of a report: public fields of the phase and of all before it.</summary>
public sealed class ReportComposer(IRecordStore store)
{
    public async Task<EditionContent> Compose(
        OpenCycle cycle, UnitId ward, PhaseId phase, int edition, IReadOnlyList<ReportCorrection> corrections, CancellationToken cancel)
    {
        var state = await WardState.Read(store, cycle.WardPartition(ward), cancel)
            ?? throw new InvalidDataException($"Ward {ward} of cycle {cycle.Cycle.Id} has not been prepared.");
        var asOf = MunicipalTime.DayOf(cycle.Timetable.ForWard(ward, phase, PhaseDateKind.AsOf));
        var phases = cycle.Scheme.Phases.TakeWhile(p => p.Id != phase).Append(cycle.Scheme.Phase(phase)).ToList();
        (state, var places) = await WithFormer(cycle, state, cancel);
        var sheets = state.Sheets.Select(s => s.Body).ToList();
        var figures = await CityFigures.Read(store, cycle, cancel);
        var texts = await Texts(cycle, ward, sheets, phases, places, cancel);
        var earlier = await Earlier(cycle, ward, sheets, cancel);
        var changes = await Changes(cycle, ward, sheets, phases, places, cancel);
        return new(
            cycle.Cycle.SchemeVersion,
            phase,
            edition,
            ward.Value,
            state.Head.Body.Unit(ward).NameAt(asOf),
            asOf,
            [.. Rows(state, phases, texts, earlier, figures, asOf, Names(cycle, state.Head.Body, asOf), changes)],
            corrections,
            sheets.ToDictionary(s => s.Id, s => s.State(phase).Revision),
            await Averages(cycle, phases, figures, cancel),
            await new ReorganisationNotes(store).Read(cycle, state.Head.Body, asOf, cancel));
    }

    /// <summary>A reorganisation may leave two units of one name in a ward.</summary>
    private static IReadOnlyDictionary<UnitId, string> Names(OpenCycle cycle, WardHead head, DateOnly asOf) =>
        DistinctNames.Of(head.Ward, head.Units, asOf, id => cycle.Cycle.Wards.FirstOrDefault(w => w.Id == id)?.Name);

    /// <summary>
    /// Units that came from another ward (組織改正): their phases before stand there, and are printed in the columns of later
    /// ones. Of one that moved more than once, each phase stands where it was answered.
    /// </summary>
    private async Task<(WardState State, Dictionary<(SheetId, PhaseId), SheetPlace> Places)> WithFormer(OpenCycle cycle, WardState state, CancellationToken cancel)
    {
        List<Stored<SheetHead>> sheets = [];
        Dictionary<(SheetId, PhaseId), SheetPlace> places = [];
        foreach (var row in state.Sheets)
        {
            var sheet = row.Body;
            List<PhaseId> missing = [.. cycle.Scheme.Phases.Select(p => p.Id).Where(sheet.IsAbsent)];
            for (var place = sheet.Former; place is not null && missing.Count > 0;)
            {
                var former = (await store.Get(cycle.WardPartition(place.Ward), Keys.Sheet(place.Sheet), cancel))?.Read<SheetHead>();
                foreach (var phase in missing.Where(p => former is { } f && (!f.IsAbsent(p) || f.Former is null)))
                {
                    sheet = sheet.With(phase, former!.State(phase));
                    places[(sheet.Id, phase)] = place;
                }

                missing.RemoveAll(p => places.ContainsKey((sheet.Id, p)));
                place = former?.Former;
            }

            sheets.Add(row with { Body = sheet });
        }

        return (state with { Sheets = sheets }, places);
    }

    /// <summary>Over all wards as they stand now; null for a layout that prints none, which then costs no read.</summary>
    private async Task<IReadOnlyList<WardAverage>?> Averages(OpenCycle cycle, IReadOnlyList<PhaseScheme> phases, CityFigures figures, CancellationToken cancel)
    {
        var wanted = WardAverage.Wanted(cycle.Scheme);
        var asked = (from phase in phases from field in phase.Fields where wanted.Contains(field) select (phase, field)).ToList();
        if (asked.Count == 0)
        {
            return null;
        }

        List<IReadOnlyList<ReportRow>> wards = [];
        List<PhaseScheme> read = [.. asked.Select(a => a.phase).Distinct()];
        foreach (var ward in cycle.Cycle.Wards)
        {
            if (await WardState.Read(store, cycle.WardPartition(ward.Id), cancel) is { } state)
            {
                var texts = await Texts(cycle, ward.Id, [.. state.Sheets.Select(s => s.Body)], read, new Dictionary<(SheetId, PhaseId), SheetPlace>(), cancel);
                wards.Add([.. Rows(state, read, texts, [], figures, cycle.Cycle.FiscalYear.First, Names(cycle, state.Head.Body, cycle.Cycle.FiscalYear.First))]);
            }
        }

        return [.. asked.Select(a => WardAverage.Of(a.phase, a.field, wards)).OfType<WardAverage>()];
    }

    private async Task<Dictionary<(SheetId, PhaseId), Answers>> Texts(
        OpenCycle cycle, UnitId ward, IReadOnlyList<SheetHead> sheets, IReadOnlyList<PhaseScheme> phases, IReadOnlyDictionary<(SheetId, PhaseId), SheetPlace> places, CancellationToken cancel)
    {
        Dictionary<(SheetId, PhaseId), Answers> texts = [];
        foreach (var sheet in sheets)
        {
            foreach (var phase in phases.Where(p => sheet.State(p.Id).Revision > 0))
            {
                var (partition, said) = Said(cycle, ward, sheet, phase.Id, places);
                var row = await store.Get(partition, Keys.Revision(said.Id, phase.Id, sheet.State(phase.Id).Revision), cancel);
                var review = await ReviewReader.Read(store, partition, said, phase.Id, cancel);
                var own = (row?.Read<Revision>().Answers ?? Answers.None).With(review?.Answers ?? Answers.None);
                var worded = await WordingReader.Worded(store, partition, said, phase.Id, own, cancel);
                texts[(sheet.Id, phase.Id)] = Worded(cycle.Scheme, phase, worded);
            }
        }

        return texts;
    }

    /// <summary>Where a phase was answered: in a former ward, where the unit came from another one and the phase stayed there.</summary>
    private static (string Partition, SheetHead Said) Said(
        OpenCycle cycle, UnitId ward, SheetHead sheet, PhaseId phase, IReadOnlyDictionary<(SheetId, PhaseId), SheetPlace> places) =>
        places.GetValueOrDefault((sheet.Id, phase)) is { } place ? (cycle.WardPartition(place.Ward), sheet with { Id = place.Sheet }) : (cycle.WardPartition(ward), sheet);

    /// <summary>Links and ticks as they are printed; grades and texts as they are kept.</summary>
    private static Answers Worded(Scheme scheme, PhaseScheme phase, Answers answers) =>
        phase.Fields.Any(f => f.Kind is FieldKind.Links or FieldKind.Tick)
            ? new(answers.Values.ToDictionary(a => a.Key, a => phase.Fields.FirstOrDefault(f => f.Id == a.Key) is { } field ? AnswerWords.Of(scheme, field, a.Value) : a.Value))
            : answers;

    /// <summary>Nothing for a layout that looks at this year alone.</summary>
    private async Task<Dictionary<SheetId, IReadOnlyList<EarlierYear>>> Earlier(
        OpenCycle cycle, UnitId ward, IReadOnlyList<SheetHead> sheets, CancellationToken cancel)
    {
        Dictionary<SheetId, IReadOnlyList<EarlierYear>> found = [];
        if (EarlierYears.Wanted(cycle.Scheme.Report) is > 0 and var years)
        {
            var reader = new EarlierYears(store);
            var chain = await reader.Chain(cycle, years, cancel);
            foreach (var sheet in sheets)
            {
                found[sheet.Id] = await reader.Of(chain, years, ward, sheet.Id, cancel);
            }
        }

        return found;
    }

    /// <summary>The organisation of the as-of date, in its 建制順: ward, department, section. A joint sheet has a row under each of its units; a unit has a row for each of its sheets.</summary>
    private static IEnumerable<ReportRow> Rows(
        WardState state,
        IReadOnlyList<PhaseScheme> phases,
        Dictionary<(SheetId, PhaseId), Answers> texts,
        Dictionary<SheetId, IReadOnlyList<EarlierYear>> earlier,
        CityFigures figures,
        DateOnly asOf,
        IReadOnlyDictionary<UnitId, string> names,
        IReadOnlyDictionary<SheetId, IReadOnlyList<ChangedTarget>>? changes = null)
    {
        var head = state.Head.Body;
        var sheets = state.Sheets.Select(s => s.Body).ToList();
        var supplied = figures.For(head.Ward);
        var edition = phases[^1].Id;
        var byUnit = (from sheet in sheets where sheet.Filler is null from unit in sheet.UnitsIn(edition) select (unit, sheet)).ToLookup(p => p.unit, p => p.sheet);
        foreach (var (unit, sheet) in new Roster([.. head.Units.Select(u => u.At(asOf))], [], []).Within(head.Ward).SelectMany(u => byUnit[u.Id].Select(s => (u, s))))
        {
            var department = unit.Parent is { } parent && unit.Id != head.Ward && parent != head.Ward ? names[parent] : "";
            var asked = phases.Where(p => !sheet.AsksNothing(p)).ToList();
            SheetHead AnsweredIn(PhaseScheme phase) => sheets.FirstOrDefault(s => s.Id == sheet.AnsweredBy(phase)) ?? sheet;
            yield return new(
                department,
                names[unit.Id],
                unit.Id.Value,
                Public(sheet, phases, texts, supplied),
                phases.Where(p => AnsweredIn(p).State(p.Id).Outside is not null).ToDictionary(p => p.Id, p => AnsweredIn(p).State(p.Id).Outside!.Reason),
                [.. asked.Where(p => AnsweredIn(p).State(p.Id) is { Revision: 0, Outside: null }).Select(p => p.Id)],
                phases.Where(p => sheet.State(p.Id).LateFigure is { Settled: false }).ToDictionary(p => p.Id, p => sheet.State(p.Id).LateFigure!.FinalBy),
                sheet.Id.Value,
                sheet.Item,
                sheet.Items,
                earlier.GetValueOrDefault(sheet.Id),
                Origins(sheet, phases, figures, head.Ward),
                Changed(sheet, changes));
        }
    }

    /// <summary>The sheet's own, and its lead's of the texts that it shares; null for none.</summary>
    private static List<ChangedTarget>? Changed(SheetHead sheet, IReadOnlyDictionary<SheetId, IReadOnlyList<ChangedTarget>>? changes)
    {
        IReadOnlyList<ChangedTarget> Of(SheetId id) => changes?.GetValueOrDefault(id) ?? [];
        List<ChangedTarget> known = [.. Of(sheet.Id), .. (sheet.Shared ?? []).SelectMany(s => Of(s.Lead).Where(c => c.Field == s.Field))];
        return known.Count == 0 ? null : known;
    }

    /// <summary>目標変更 as the public may read it; sheets without one cost no read.</summary>
    private async Task<IReadOnlyDictionary<SheetId, IReadOnlyList<ChangedTarget>>> Changes(
        OpenCycle cycle, UnitId ward, IReadOnlyList<SheetHead> sheets, IReadOnlyList<PhaseScheme> phases, IReadOnlyDictionary<(SheetId, PhaseId), SheetPlace> places, CancellationToken cancel)
    {
        Dictionary<SheetId, IReadOnlyList<ChangedTarget>> found = [];
        foreach (var sheet in sheets)
        {
            List<ChangedTarget> own = [];
            foreach (var phase in phases)
            {
                var (partition, said) = Said(cycle, ward, sheet, phase.Id, places);
                own.AddRange(ChangedTarget.Public(phase, await ChangedTarget.Read(store, partition, said, phase, cancel)));
            }

            found[sheet.Id] = own;
        }

        return found;
    }

    private static Answers Public(SheetHead sheet, IReadOnlyList<PhaseScheme> phases, Dictionary<(SheetId, PhaseId), Answers> texts, Answers supplied) =>
        new((from phase in phases
             from field in phase.Fields
             where field.IsPublic && (!field.IsFromCity || sheet.Asks(field))
             let text = field.IsFromCity ? supplied[field.Id] : texts.GetValueOrDefault((sheet.SharedFrom(field.Id) ?? sheet.Id, phase.Id), Answers.None)[field.Id]
             where text.Length > 0
             select (field.Id, text)).ToDictionary(p => p.Id, p => p.text));

    private static Dictionary<FieldId, FigureOrigin>? Origins(SheetHead sheet, IReadOnlyList<PhaseScheme> phases, CityFigures figures, UnitId ward)
    {
        var known = (from phase in phases
                     from field in phase.Fields
                     where field is { IsPublic: true, IsFromCity: true } && sheet.Asks(field)
                     let origin = figures.Origin(field.Id, ward)
                     where origin is not null
                     select (field.Id, origin)).ToDictionary(o => o.Id, o => o.origin);
        return known.Count == 0 ? null : known;
    }
}
