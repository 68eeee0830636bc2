using WardCycle.Record;
using WardCycle.Sheets;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Checks;

/// <summary>No submission lost: everything that was accepted is in the record, word for word, and the newest is in force.</summary>
internal static class RecordCheck
{
    public static async Task Run(Office office, ModelCycle cycle)
    {
        foreach (var sheet in cycle.Sheets)
        {
            var partition = Keys.WardPartition(cycle.Id, new(sheet.Ward));
            var head = (await office.Life.Record.Get(partition, Keys.Sheet(new(sheet.Id))))!.Read<SheetHead>();
            foreach (var (phase, state) in sheet.Phases.Where(p => sheet.Speaks(p.Key)))
            {
                Fault(office, $"{cycle.Id}/{sheet.Id}/{phase}", Differences(head.State(new(phase)), state));
                for (var number = 1; number <= state.Answers.Count; number++)
                {
                    var row = await office.Life.Record.Get(partition, Keys.Revision(new(sheet.Id), new(phase), number));
                    Fault(office, $"{cycle.Id}/{sheet.Id}/{phase} {number}", row is null ? "lost" : Same(row.Read<Revision>().Answers, state.Answers[number - 1].Values) ? null : "another text");
                    office.Submissions++;
                }
            }
        }
    }

    private static string? Differences(PhaseState have, ModelPhase want) =>
        have.Revision != want.Answers.Count ? $"{have.Revision} submissions, {want.Answers.Count} accepted"
        : have.Returned is null != want.ReturnedAt is null ? "returned or not"
        : have.Outside?.Reason != (want.IsOutside ? want.Outside[^1].Reason : null) ? "「―」 or not"
        : have.Checked?.Revision != want.Checked ? "checked or not"
        : (have.Confirmed is { IsBack: false }) != want.IsConfirmed ? "confirmed or not"
        : null;

    private static bool Same(Answers have, Dictionary<string, string> want) =>
        have.Values.Where(v => v.Value.Length > 0).ToDictionary(v => v.Key.Value, v => v.Value) is var there && there.Count == want.Count && want.All(w => there.GetValueOrDefault(w.Key) == w.Value);

    private static void Fault(Office office, string where, string? fault)
    {
        if (fault is not null)
        {
            office.Chronicle.Wrong(office.Life.Now, $"record {where}: {fault}");
        }
    }
}
