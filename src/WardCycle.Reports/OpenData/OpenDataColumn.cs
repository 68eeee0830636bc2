using WardCycle.Publication;

namespace WardCycle.Reports.OpenData;

/// <summary>One column of the open data.</summary>
/// <param name="Meaning">For the description that goes with the file.</param>
/// <param name="Value">The row's value; empty for none.</param>
internal sealed record OpenDataColumn(string Name, string Meaning, Func<ReportRow, string> Value);
