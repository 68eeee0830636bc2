using WardCycle.Cycles;
using WardCycle.Figures;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>Last year's answers to a phase: as imported, else read from the cycle of the year before, so that they follow its corrections.</summary>
public sealed class LastYear(IRecordStore store)
{
    public async Task<ReferenceAnswers?> Find(OpenCycle cycle, UnitId ward, SheetId sheet, PhaseId phase, CancellationToken cancel)
    {
        if (await store.Get(cycle.WardPartition(ward), Keys.Reference(sheet, phase), cancel) is { } imported)
        {
            return imported.Read<ReferenceAnswers>();
        }

        if (cycle.Cycle.Previous is not { } previous)
        {
            return null;
        }

        List<(string Name, Answers Said, bool IsFinal)> found = [];
        foreach (var place in await Places(cycle, ward, sheet, cancel))
        {
            if (await Said(cycle, previous, place, phase, cancel) is { } one)
            {
                found.Add(one);
            }
        }

        return found.Count == 0 ? null : new(
            cycle.Cycle.FiscalYear.Previous, await With(cycle, previous, ward, Together(cycle.Scheme.Phase(phase), found), cancel), found.All(f => f.IsFinal));
    }

    /// <summary>The sheet of the same name in the same ward; after a reorganisation those that this year's sheet names.</summary>
    private async Task<IReadOnlyList<SheetPlace>> Places(OpenCycle cycle, UnitId ward, SheetId sheet, CancellationToken cancel)
    {
        var same = new SheetPlace(ward, sheet);
        return (await store.Get(cycle.WardPartition(ward), Keys.Sheet(sheet), cancel))?.Read<SheetHead>().LastYear is { Count: > 0 } named ? named : [same];
    }

    /// <summary>Where the sheet's line goes on into the years before; of several predecessors the first.</summary>
    public async Task<(UnitId Ward, SheetId Sheet)> Before(OpenCycle cycle, UnitId ward, SheetId sheet, CancellationToken cancel) =>
        cycle.Cycle.Previous is not null && (await Places(cycle, ward, sheet, cancel))[0] is var place ? (place.Ward, place.Sheet) : (ward, sheet);

    /// <summary>What a sheet of last year said in a phase, there or in the ward from which its unit had come.</summary>
    private async Task<(string Name, Answers Said, bool IsFinal)?> Said(OpenCycle cycle, CycleId previous, SheetPlace place, PhaseId phase, CancellationToken cancel)
    {
        var partition = Keys.WardPartition(previous, place.Ward);
        if ((await store.Get(partition, Keys.Sheet(place.Sheet), cancel))?.Read<SheetHead>() is not { } head)
        {
            return null;
        }

        if (head.IsAbsent(phase))
        {
            return head.Former is { } former ? await Said(cycle, previous, former, phase, cancel) : null;
        }

        var state = head.State(phase);
        if (state.Revision == 0 || await store.Get(partition, Keys.Revision(head.Id, phase, state.Revision), cancel) is not { } revision)
        {
            return null;
        }

        var review = await ReviewReader.Read(store, partition, head, phase, cancel);
        var said = revision.Read<Revision>().Answers.With(review?.Answers ?? Answers.None);
        var printed = await WordingReader.Worded(store, partition, head, phase, said, cancel);
        return (await NameOf(cycle, partition, head, cancel), printed, IsFinal(state));
    }

    private async Task<string> NameOf(OpenCycle cycle, string partition, SheetHead head, CancellationToken cancel) =>
        (await store.Get(partition, Keys.WardHead, cancel))?.Read<WardHead>() is { } ward
            ? string.Join('・', head.Units.Select(u => ward.Unit(u).NameAt(cycle.Cycle.FiscalYear.Previous.Last)))
            : head.Id.Value;

    /// <summary>Of several predecessors (統合) texts stand one under the other with their names; a grade or a figure only where all say the same.</summary>
    private static Answers Together(PhaseScheme phase, List<(string Name, Answers Said, bool IsFinal)> found) => found.Count == 1 ? found[0].Said : new(
        (from field in phase.Fields
         let said = found.Where(f => f.Said[field.Id].Length > 0).Select(f => (f.Name, Text: f.Said[field.Id])).ToList()
         where said.Count > 0 && (field.Kind == FieldKind.Text || said.All(s => s.Text == said[0].Text))
         let same = said.All(s => s.Text == said[0].Text)
         select (field.Id, Text: same ? said[0].Text : string.Join('\n', said.Select(s => $"【{s.Name}】\n{s.Text}")))).ToDictionary(f => f.Id, f => f.Text));

    /// <summary>Beside what the sheet said, what the city supplied then.</summary>
    private async Task<Answers> With(OpenCycle cycle, CycleId previous, UnitId ward, Answers said, CancellationToken cancel) =>
        CityFigures.Asked(cycle.Scheme).Any()
            ? said.With((await CityFigures.Read(store, Keys.CyclePartition(previous), cancel)).For(ward))
            : said;

    /// <summary>確定 once the gate is shut and no figure is still to come.</summary>
    private static bool IsFinal(PhaseState state) => state is { Gate: Gate.Shut, LateFigure: null or { Settled: true } };
}
