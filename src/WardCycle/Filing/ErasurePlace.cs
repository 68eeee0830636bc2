namespace WardCycle.Filing;

/// <summary>One place that an erasure hits.</summary>
/// <param name="Kind">提出した版, 証跡, メール, 報告書のファイル.</param>
/// <param name="Where">The row's key or the document's path: never a text.</param>
/// <param name="Ward">Null for what belongs to the whole cycle.</param>
public sealed record ErasurePlace(string Kind, string Where, string? Ward, int Count);
