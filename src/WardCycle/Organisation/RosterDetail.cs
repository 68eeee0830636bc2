namespace WardCycle.Organisation;

/// <summary>One thing that differs: 任用, 本務, 欠員. Empty text stands for nothing there.</summary>
public sealed record RosterDetail(string What, string Before, string After);
