using WardCycle.Cycles;

namespace WardCycle.Filing;

/// <summary>One cycle in the list of what is kept and due.</summary>
/// <param name="DueOn">Null where no period is set.</param>
public sealed record DisposalEntry(OpenCycle Open, FilingRow? Filing, DateOnly? DueOn);
