namespace WardCycle.Publication;

/// <summary>One file of a report; <paramref name="Name"/> is ASCII, such as <c>kamigyo.html</c>.</summary>
public sealed record ReportFile(string Name, DocumentContent Content);
