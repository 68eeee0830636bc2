namespace WardCycle.Sheets;

/// <summary>目標変更 after the closing of the phase: what a revision says beside its texts. The text before it is the revision before.</summary>
/// <param name="On">変更日: from when the new target holds.</param>
public sealed record TargetChange(DateOnly On, string Reason);
