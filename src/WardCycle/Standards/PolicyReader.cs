using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Standards;

/// <summary>Reads the wards' policies from the one place where the scheme has them: the standards' room, or the submission that sets them.</summary>
public static class PolicyReader
{
    /// <summary>All versions of one ward, oldest first.</summary>
    public static async Task<IReadOnlyList<WardPolicy>> Read(IRecordStore store, OpenCycle open, UnitId ward, CancellationToken cancel)
    {
        if (open.Scheme.Standards?.PolicyFrom is not { } from)
        {
            return [.. (await StandardsState.PoliciesIn(store, open.Partition, cancel)).Where(p => p.Ward == ward)];
        }

        var field = open.Scheme.Field(from);
        var phase = open.Scheme.PhaseOf(from).Id;
        if (await WardState.Read(store, open.WardPartition(ward), cancel) is not { } state || Sheet(state, field) is not { } sheet)
        {
            return [];
        }

        var rows = await store.Range(open.WardPartition(ward), Keys.Revision(sheet.Id, phase, 1), Keys.Revision(sheet.Id, phase, 99_999), cancel: cancel);
        return PolicyOfSheet.Of(ward, from, rows.Select(r => r.Read<Revision>()).Where(r => r.Sheet == sheet.Id && r.Phase == phase));
    }

    /// <summary>Null until the ward has set one.</summary>
    public static async Task<WardPolicy?> Newest(IRecordStore store, OpenCycle open, UnitId ward, CancellationToken cancel) =>
        (await Read(store, open, ward, cancel)).MaxBy(p => p.Version);

    /// <summary>The standards' state with every ward's policy in it.</summary>
    public static async Task<StandardsState> State(IRecordStore store, OpenCycle open, CancellationToken cancel)
    {
        var state = await StandardsState.Read(store, open.Partition, cancel);
        if (open.Scheme.Standards?.PolicyFrom is null)
        {
            return state;
        }

        List<WardPolicy> policies = [];
        foreach (var ward in open.Cycle.Wards)
        {
            policies.AddRange(await Read(store, open, ward.Id, cancel));
        }

        return state with { Policies = policies };
    }

    /// <summary>The sheet that says it: the ward's own.</summary>
    public static SheetHead? Sheet(WardState ward, FieldScheme field) => ward.Sheets.Select(s => s.Body).FirstOrDefault(s => s.Types(field));
}
