namespace WardCycle.Filing;

/// <summary>One place that an erasure hits.</summary>
/// <param name="Kind">シートの提出, 操作の記録, メール, 報告書のファイル.</param>
/// <param name="Where">The row's key or the document's path: never a text.</param>
/// <param name="Name">The same for people: 総務課・目標設定（第2版）.</param>
/// <param name="Ward">Null for what belongs to the whole cycle.</param>
public sealed record ErasurePlace(string Kind, string Where, string? Ward, int Count, string Name = "");
