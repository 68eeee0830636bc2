using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Standards;

/// <summary>A ticked box with the text that it speaks of, as submitted last: a proposed good practice, or a budget mark.</summary>
/// <param name="Field">The box.</param>
/// <param name="Text">Of the field beside which it stands; empty where it stands alone.</param>
public sealed record TickedText(CycleWard Ward, SheetId Sheet, string Units, PhaseScheme Phase, FieldScheme Field, string Text)
{
    /// <summary>All of one mark in a ward's newest submissions; who lists them puts them into 建制順.</summary>
    public static async Task<IReadOnlyList<TickedText>> Read(IRecordStore store, OpenCycle open, WardState state, TickMark mark, DateOnly day, CancellationToken cancel)
    {
        List<TickedText> found = [];
        var ward = open.Cycle.Wards.First(w => w.Id == state.Ward);
        foreach (var phase in open.Scheme.Phases.Where(p => p.Fields.Any(f => f.Mark == mark)))
        {
            foreach (var sheet in state.Sheets.Select(s => s.Body).Where(s => s.State(phase.Id) is { Revision: > 0, Outside: null }))
            {
                var row = await store.Get(open.WardPartition(state.Ward), Keys.Revision(sheet.Id, phase.Id, sheet.State(phase.Id).Revision), cancel);
                var units = string.Join('・', sheet.Units.Select(u => state.Head.Body.Unit(u).NameAt(day)));
                found.AddRange(In(phase, row?.Read<Revision>().Answers ?? Answers.None, mark).Select(t => new TickedText(ward, sheet.Id, units, phase, t.Field, t.Text)));
            }
        }

        return found;
    }

    private static IEnumerable<(FieldScheme Field, string Text)> In(PhaseScheme phase, Answers answers, TickMark mark) =>
        from field in phase.Fields
        where field.Mark == mark && answers[field.Id] == FieldScheme.Ticked
        select (field, field.Beside is { } beside ? answers[beside] : "");
}
