namespace WardCycle.Schemes;

/// <summary>One grade: the stored code, the printed mark and its legend (empty where the document prints none).</summary>
public sealed record Grade(string Code, string Mark, string Legend);
