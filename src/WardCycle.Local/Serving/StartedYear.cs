namespace WardCycle.Local.Serving;

/// <summary>A year that this process runs.</summary>
public sealed record StartedYear(int Run, DateTimeOffset Since, Task Task);
