using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>Reads the sheets of this year out of which a sheet came (組織改正). Costs nothing for a sheet without such.</summary>
public sealed class RootReader(IRecordStore store)
{
    public async Task<IReadOnlyList<RootTexts>?> Read(OpenCycle cycle, UnitId ward, SheetHead sheet, CancellationToken cancel)
    {
        List<(SheetPlace Place, DateOnly? On)> places = [.. sheet.Former is { } former ? [(former, (DateOnly?)null)] : Array.Empty<(SheetPlace, DateOnly?)>(), .. (sheet.Roots ?? []).Select(r => (new SheetPlace(r.Ward, r.Sheet), (DateOnly?)r.On))];
        List<RootTexts> roots = [];
        foreach (var (place, on) in places)
        {
            var partition = cycle.WardPartition(place.Ward);
            if ((await store.Get(partition, Keys.Sheet(place.Sheet), cancel))?.Read<SheetHead>() is { } root
                && (await store.Get(partition, Keys.WardHead, cancel))?.Read<WardHead>() is { } head)
            {
                var day = (on ?? root.Ended?.On ?? cycle.Cycle.FiscalYear.Last).AddDays(-1);
                var name = string.Join('・', root.Units.Select(u => head.Unit(u).NameAt(day))) + root.ItemSuffix(cycle.Scheme);
                roots.Add(new(place.Ward == ward ? name : $"{head.Unit(place.Ward).NameAt(day)}{name}", on, await Texts(cycle, partition, root, cancel)));
            }
        }

        return roots.Count == 0 ? null : roots;
    }

    private async Task<IReadOnlyList<RootTexts.Said>> Texts(OpenCycle cycle, string partition, SheetHead root, CancellationToken cancel)
    {
        List<RootTexts.Said> texts = [];
        foreach (var phase in cycle.Scheme.Phases)
        {
            var state = root.State(phase.Id);
            var revision = state.Revision == 0 ? null : (await store.Get(partition, Keys.Revision(root.Id, phase.Id, state.Revision), cancel))?.Read<Revision>();
            var draft = state.Revision > 0 || state.DraftAt is null ? null : (await store.Get(partition, Keys.Draft(root.Id, phase.Id), cancel))?.Read<Draft>();
            if ((revision?.Answers ?? draft?.Answers) is { } said)
            {
                texts.AddRange(phase.Fields.Where(f => said[f.Id].Length > 0).Select(f =>
                    new RootTexts.Said(phase.Id, phase.Label, f.Label, AnswerWords.Of(cycle.Scheme, f, said[f.Id]), revision is null)));
            }
        }

        return texts;
    }
}
