using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Standards;

namespace WardCycle.Sheets;

/// <summary>Links to the ward's policy point to lines that the ward has set, now or earlier in the year.</summary>
public static class PolicyLinks
{
    /// <summary>Costs a reading only where the answers link to a policy.</summary>
    public static async Task<IReadOnlyList<Problem>> Problems(
        IRecordStore store, OpenCycle open, UnitId ward, PhaseId phase, Answers answers, CancellationToken cancel)
    {
        var linked = open.Scheme.Phase(phase).Fields.Where(f => f.To == LinkTo.Policy && answers[f.Id].Length > 0).ToList();
        if (linked.Count == 0)
        {
            return [];
        }

        var lines = (await PolicyReader.Read(store, open, ward, cancel)).SelectMany(p => p.Lines).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        return [.. from field in linked
                   where AnswerWords.Ids(answers[field.Id]).Any(id => !lines.Contains(id))
                   select new Problem(field.Id.Value, $"「{field.Label}」は、表示されている方針の中から選んでください。")];
    }
}
