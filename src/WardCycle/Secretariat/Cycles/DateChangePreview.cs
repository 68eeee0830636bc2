namespace WardCycle.Secretariat.Cycles;

/// <summary>What a change of dates would do, before it is confirmed.</summary>
/// <param name="Affected">Wards and sheets in the record's order; only those whose date really changes.</param>
/// <param name="NoticeDays">Working days from tomorrow to the new day: the shortest notice that anybody gets.</param>
/// <param name="Warnings">In Japanese.</param>
/// <param name="Problems">Why it would be refused; empty where it would not.</param>
public sealed record DateChangePreview(
    IReadOnlyList<AffectedSheet> Affected, int NoticeDays, IReadOnlyList<string> Warnings, IReadOnlyList<Problem> Problems);
