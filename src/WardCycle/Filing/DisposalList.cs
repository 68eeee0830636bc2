namespace WardCycle.Filing;

/// <summary>保存と廃棄の一覧: every cycle with its filing, and the log of what is gone.</summary>
public sealed record DisposalList(IReadOnlyList<DisposalEntry> Cycles, IReadOnlyList<DisposalRow> Log, DateOnly Today);
