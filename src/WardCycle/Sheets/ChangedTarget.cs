using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>One changed field of one 目標変更, as shown beside the text in force.</summary>
/// <param name="Before">変更前: the text until then.</param>
/// <param name="Reason">Null where the scheme keeps reasons internal and the reader is the public.</param>
public sealed record ChangedTarget(FieldId Field, string Before, DateOnly On, string? Reason)
{
    /// <summary>All changes of a sheet's phase, oldest first; costs no read where there are none.</summary>
    public static async Task<IReadOnlyList<ChangedTarget>> Read(IRecordStore store, string partition, SheetHead sheet, PhaseScheme phase, CancellationToken cancel)
    {
        List<ChangedTarget> changes = [];
        foreach (var number in sheet.State(phase.Id).Changes ?? [])
        {
            var after = (await store.Get(partition, Keys.Revision(sheet.Id, phase.Id, number), cancel))?.Read<Revision>();
            var before = (await store.Get(partition, Keys.Revision(sheet.Id, phase.Id, number - 1), cancel))?.Read<Revision>();
            changes.AddRange(after is null || before is null ? [] : Between(phase, before, after));
        }

        return changes;
    }

    /// <summary>What the public may read: public fields, their reasons where the scheme says so.</summary>
    public static IReadOnlyList<ChangedTarget> Public(PhaseScheme phase, IEnumerable<ChangedTarget> changes) =>
        [.. from change in changes
            let field = phase.Fields.FirstOrDefault(f => f.Id == change.Field)
            where field is { IsPublic: true }
            select field.HasPublicReason ? change : change with { Reason = null }];

    private static IEnumerable<ChangedTarget> Between(PhaseScheme phase, Revision before, Revision after) =>
        from field in phase.Fields
        where field.IsChangeable && after.Change is not null && !string.Equals(before.Answers[field.Id], after.Answers[field.Id], StringComparison.Ordinal)
        select new ChangedTarget(field.Id, before.Answers[field.Id], after.Change!.On, after.Change.Reason);
}
