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

        var partition = Keys.WardPartition(previous, ward);
        var head = (await store.Get(partition, Keys.Sheet(sheet), cancel))?.Read<SheetHead>();
        var state = head?.State(phase);
        if (state is null or { Revision: 0 })
        {
            return null;
        }

        var revision = await store.Get(partition, Keys.Revision(sheet, phase, state.Revision), cancel);
        var review = head is null ? null : await ReviewReader.Read(store, partition, head, phase, cancel);
        if (revision is null)
        {
            return null;
        }

        var said = revision.Read<Revision>().Answers.With(review?.Answers ?? Answers.None);
        var printed = head is null ? said : await WordingReader.Worded(store, partition, head, phase, said, cancel);
        return new(cycle.Cycle.FiscalYear.Previous, await With(cycle, previous, ward, printed, cancel), IsFinal(state));
    }

    /// <summary>Beside what the sheet said, what the city supplied then.</summary>
    private async Task<Answers> With(OpenCycle cycle, CycleId previous, UnitId ward, Answers said, CancellationToken cancel) =>
        CityFigures.Asked(cycle.Scheme).Any()
            ? said.With((await CityFigures.Read(store, Keys.CyclePartition(previous), cancel)).For(ward))
            : said;

    /// <summary>確定 once the gate is shut and no figure is still to come.</summary>
    private static bool IsFinal(PhaseState state) => state is { Gate: Gate.Shut, LateFigure: null or { Settled: true } };
}
